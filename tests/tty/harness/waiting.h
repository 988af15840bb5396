/* How a test knows that the program has done all that it was asked. Silence
 * alone does not tell: a busy machine may not have let it begin. */
#ifndef TESTS_TTY_HARNESS_WAITING_H
#define TESTS_TTY_HARNESS_WAITING_H

#include "tty/harness.h"

/* To be called before anything that wakes the program up: it does not rest
 * again until it has been awake. */
void waiting_for_stir(struct tty *tty);

/* Fails the test, and shows the screen. */
_Noreturn void waiting_give_up(const struct tty *tty, const char *what);

#endif
