/* The one way out when the program cannot go on: no memory, a broken promise
 * of the system. */
#ifndef BASE_FATAL_H
#define BASE_FATAL_H

/* What is to be put back before the message is written, the terminal above
 * all; NULL for nothing. */
void fatal_restore_with(void (*restore)(void));

/* Restores, writes one line to standard error and ends with the exit status
 * EX_OSERR. `message` is our own text, never content. */
_Noreturn void fatal(const char *message);

#endif
