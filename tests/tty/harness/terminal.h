/* The terminal's own part of the harness: libvterm, and what it answers. */
#ifndef TESTS_TTY_HARNESS_TERMINAL_H
#define TESTS_TTY_HARNESS_TERMINAL_H

#include "tty/harness.h"

/* A screen of this size, as large as libvterm bears it. */
void terminal_begin(struct tty *tty, int rows, int columns);

/* The screen takes another size. */
void terminal_resize(struct tty *tty, int rows, int columns);

/* Whether the program wrote something within so many milliseconds; it is kept
 * and shown, and what has to be answered is answered. */
bool terminal_receive(struct tty *tty, int milliseconds);

/* Gives the program bytes as the terminal sends them. */
void terminal_send(struct tty *tty, const char *bytes, size_t length);

#endif
