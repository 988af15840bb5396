/* The line to the terminal: its modes, its size, bytes in and out. */
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

/* Two descriptors of one terminal; false if one of them is none. */
bool tty_open(struct tty *tty, int in, int out);

/* Every byte comes at once and as it was typed, and goes out as it is. What
 * was typed ahead is kept. */
void tty_raw(const struct tty *tty);

/* The modes it was found in. */
void tty_cooked(const struct tty *tty);

/* Rows and columns, clamped to 1..500 and 1..1000 whatever it claims; 24 and
 * 80 where it does not know. */
void tty_size(const struct tty *tty, int *rows, int *columns);

enum tty_wait {
	TTY_READABLE, /* or closed: the read will tell */
	TTY_SIGNAL,
	TTY_TIMEOUT,
};

/* Waits so many milliseconds, -1 for ever, with the signals let through. */
enum tty_wait tty_wait(const struct tty *tty, int milliseconds);

/* At most `room` bytes; false if the line is gone. */
bool tty_read(const struct tty *tty, char *bytes, size_t room, size_t *length);

/* Writes all of it. False if the line is gone, or if the end was asked for
 * while it was stuck. */
bool tty_write(const struct tty *tty, const char *bytes, size_t length);

#endif
