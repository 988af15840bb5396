/* Signals as flags, and the terminal put back when the program crashes. */
#ifndef HOST_SIGNALS_H
#define HOST_SIGNALS_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/* What has happened since the flag was last taken. */
enum signals_flag {
	SIGNALS_RESIZED,   /* WINCH */
	SIGNALS_CONTINUED, /* CONT */
	SIGNALS_STOP,      /* TSTP: asked to stop */
	SIGNALS_END,       /* HUP, INT, TERM, USR1, USR2: asked to end */
	SIGNALS_COUNT,
};

/* Installs the handlers and blocks the signals; they are delivered only where
 * signals_open_mask() is in force. PIPE is ignored; HUP (nohup), USR1, USR2
 * and TSTP (no job control) stay ignored where they were. */
void signals_start(void);

/* Puts back what signals_start found. A signal that waits is then delivered
 * as if it came now. */
void signals_stop(void);

/* The mask to wait with (pselect), and to write with where that may block. */
const sigset_t *signals_open_mask(void);

/* Reads a flag and lowers it. */
bool signals_take(enum signals_flag flag);

/* The signal that raised SIGNALS_END last, 0 if none did; taking the flag
 * does not change it. */
int signals_end(void);

/* Stops the process group, so that the shell notices also when the program
 * was started by make, and returns when it goes on: at once where nobody could
 * ever continue it (an orphaned process group). */
void signals_suspend(void);

/* From now on SEGV, BUS, FPE, ILL, ABRT, TRAP, SYS, XCPU and XFSZ first do
 * signals_restore, also where the stack has overflowed. The bytes are copied,
 * SIGNALS_RESTORE_ROOM of them at most. */
enum {
	SIGNALS_RESTORE_ROOM = 256,
};
void signals_restore_with(
    int tty, const struct termios *modes, const char *bytes, size_t length);

/* What is then written behind that where XCPU came, that is where the time of
 * the processor is used up. Copied, SIGNALS_WORDS_ROOM bytes at most; may be
 * called at any time. */
enum {
	SIGNALS_WORDS_ROOM = 128,
};
void signals_last_words(const char *bytes, size_t length);

/* The terminal needs nothing put back any more. */
void signals_restore_nothing(void);

/* Writes the bytes to the tty, unless it is stuck, and sets its modes, once;
 * may be called from a signal handler. */
void signals_restore(void);

#endif
