/* A clock that only goes forward. */
#ifndef HOST_CLOCK_H
#define HOST_CLOCK_H

/* Returns the milliseconds since some moment before the program began. */
long long clock_milliseconds(void);

/* Returns the time on that clock so many milliseconds from now; -1 for -1. */
long long clock_deadline(int milliseconds);

/* Returns the milliseconds from now to a time on that clock, 0 if it has passed;
 * -1 for a time below 0, which never comes. */
int clock_left(long long deadline);

/* Waits for so long, or until a signal that is not blocked. */
void clock_wait(int milliseconds);

#endif
