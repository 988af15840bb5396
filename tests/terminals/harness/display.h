/* An X server of the test's own that shows nothing: what it would show is in a
 * file. */
#ifndef TESTS_TERMINALS_HARNESS_DISPLAY_H
#define TESTS_TERMINALS_HARNESS_DISPLAY_H

#include <sys/types.h>

/* All zero: none. */
struct display {
	char *folder; /* of the test's own, for other files too */
	char *log;
	char *name;   /* "DISPLAY=:7"; NULL where there is no server */
	char *pixels; /* the file, as xwd(1) writes it, that always holds all */
	pid_t server;
};

/* Starts it, and returns when it can be asked. Where there is no Xvfb it says
 * SKIP and leaves all zero. */
void display_start(struct display *display);

/* Ends it; all zero is nothing to end. */
void display_end(struct display *display);

#endif
