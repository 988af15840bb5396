/* Keeps signals as flags, and restores the terminal if the program crashes. */
#ifndef HOST_SIGNALS_H
#define HOST_SIGNALS_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/* The flags. Each is set by a signal until it is taken. */
enum signals_flag {
	SIGNALS_RESIZED,   /* WINCH */
	SIGNALS_CONTINUED, /* CONT */
	SIGNALS_STOP,      /* TSTP: asked to stop */
	SIGNALS_END,       /* HUP, INT, TERM, USR1, USR2: asked to end */
	SIGNALS_COUNT,
};

/* Installs the handlers and blocks the signals; they are delivered only while
 * signals_open_mask() is in force. PIPE and XFSZ are ignored. HUP (nohup), INT
 * (a kiosk), USR1, USR2 and TSTP (no job control) stay ignored if they were. */
void signals_start(void);

/* Restores what signals_start found. A pending signal is delivered then. */
void signals_stop(void);

/* Returns the mask to wait with (pselect), and to write with if that may
 * block. */
const sigset_t *signals_open_mask(void);

/* Returns a flag and clears it. */
bool signals_take(enum signals_flag flag);

/* Returns the last signal that set SIGNALS_END; 0 if none did. Taking the flag
 * does not change this. */
int signals_end(void);

/* Ends the process by this signal, if it is not 0, after signals_stop. */
void signals_die(int end);

/* Stops the whole process group, so that the shell notices even if make started
 * the program. Returns once it is continued; at once if nobody could continue
 * it (an orphaned process group). */
void signals_suspend(void);

/* From now on SEGV, BUS, FPE, ILL, ABRT, TRAP, SYS and XCPU first do
 * signals_restore, even after a stack overflow. The bytes, at most
 * SIGNALS_RESTORE_ROOM, are copied. */
enum {
	SIGNALS_RESTORE_ROOM = 256,
};
void signals_restore_with(
    int tty, const struct termios *modes, const char *bytes, size_t length);

/* Sets what is written after that if XCPU comes, because the processor time is
 * used up. The bytes, at most SIGNALS_WORDS_ROOM, are copied. May be called at
 * any time. */
enum {
	SIGNALS_WORDS_ROOM = 128,
};
void signals_last_words(const char *bytes, size_t length);

/* The terminal need not be restored any more. */
void signals_restore_nothing(void);

/* Writes the bytes to the tty, unless it is stuck, and sets its modes. Only the
 * first call does. May be called from a signal handler. */
void signals_restore(void);

#endif
