/* The one way to end when the program cannot go on: out of memory, or the
 * system broke a promise. */
#ifndef BASE_FATAL_H
#define BASE_FATAL_H

#include <stddef.h>

/* Sets the function that fatal calls first, to restore the terminal; NULL for
 * none. */
void fatal_restore_with(void (*restore)(void));

/* Sets the function that puts the message, UTF-8, into the encoding it is to be
 * written in: at most `room` bytes, without allocating. It returns how many.
 * NULL, as at the start, is for UTF-8 itself. */
void fatal_encode_with(
    size_t (*encode)(const char *message, char *bytes, size_t room));

/* Restores the terminal, writes one line to standard error and exits with
 * EX_OSERR. `message` must be our own text, never content. */
_Noreturn void fatal(const char *message);

#endif
