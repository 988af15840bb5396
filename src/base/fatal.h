/* The one way to end when the program cannot go on: out of memory, or the
 * system broke a promise. */
#ifndef BASE_FATAL_H
#define BASE_FATAL_H

/* Sets the function that fatal calls first, to restore the terminal; NULL for
 * none. */
void fatal_restore_with(void (*restore)(void));

/* Restores the terminal, writes one line to standard error and exits with
 * EX_OSERR. `message` must be our own text, never content. */
_Noreturn void fatal(const char *message);

#endif
