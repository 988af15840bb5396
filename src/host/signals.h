/* Signals as flags, and the terminal put back when the program crashes. */
#ifndef HOST_SIGNALS_H
#define HOST_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

/* What has happened since the flag was last taken. */
enum signals_flag {
	SIGNALS_RESIZED,   /* WINCH */
	SIGNALS_CONTINUED, /* CONT */
	SIGNALS_STOP,      /* TSTP: asked to stop */
	SIGNALS_END,       /* HUP, INT, TERM: asked to end */
	SIGNALS_COUNT,
};

/* Installs the handlers and blocks the signals; they are delivered only
 * inside the wait that uses signals_open_mask(). QUIT and PIPE are ignored. */
void signals_start(void);

/* Puts back what signals_start found. */
void signals_stop(void);

/* The mask to wait with (pselect). */
const sigset_t *signals_open_mask(void);

/* Reads a flag and lowers it. */
bool signals_take(enum signals_flag flag);

/* The signal that raised SIGNALS_END, 0 if none did. */
int signals_end(void);

#endif
