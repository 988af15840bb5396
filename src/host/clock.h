/* A clock that only goes forward. */
#ifndef HOST_CLOCK_H
#define HOST_CLOCK_H

/* Returns the milliseconds since some moment before the program began. */
long long clock_milliseconds(void);

#endif
