/* The line to the terminal: modes, size, bytes in and out. */
#ifndef TERM_TTY_H
#define TERM_TTY_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

enum {
	TTY_ROWS_MAX = 500,
	TTY_COLUMNS_MAX = 1000,
};

struct tty {
	int in, out;          /* file descriptors */
	struct termios saved; /* the modes it was found in */
};

/* Returns where keys come from: standard input if that is a terminal, else the
 * terminal of the session, opened anew; -1 if there is none. */
int tty_keys(void);

/* Takes two descriptors of a terminal. Returns false unless both are one. */
bool tty_open(struct tty *tty, int in, int out);

/* Turns on raw mode: every byte comes at once, as it was typed, and goes out as
 * it is. Bytes that were typed ahead are kept. */
void tty_raw(const struct tty *tty);

/* Restores the modes it was found in. */
void tty_cooked(const struct tty *tty);

/* Returns rows and columns, clamped to 1..500 and 1..1000; 24 and 80 if the
 * terminal does not know. */
void tty_size(const struct tty *tty, int *rows, int *columns);

enum tty_wait {
	TTY_READABLE, /* or closed: tty_read tells */
	TTY_SIGNAL,
	TTY_TIMEOUT,
};

/* Waits this many milliseconds, -1 is for ever, with signals unblocked. */
enum tty_wait tty_wait(const struct tty *tty, int milliseconds);

/* Reads at most `room` bytes. Returns false if the line is gone. */
bool tty_read(const struct tty *tty, char *bytes, size_t room, size_t *length);

/* Writes all bytes. Returns false if the line is gone, or if a signal asked for
 * the end while it was stuck. */
bool tty_write(const struct tty *tty, const char *bytes, size_t length);

#endif
