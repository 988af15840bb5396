/* Programs that shut themselves into a sandbox. */
#ifndef TESTS_TTY_HARNESS_SANDBOXED_H
#define TESTS_TTY_HARNESS_SANDBOXED_H

#include "tty/harness.h"

/* Whether there is one here, and nothing in the program that it forbids, as
 * sanitisers are. */
bool sandboxed_can_be(void);

/* The same as tty_start on a usual screen; skips the test where there is no
 * sandbox. */
struct tty *
sandboxed_start(const char *const *arguments, const char *const *environment);

/* Whether the kernel filters what a process may ask of it. */
bool sandboxed_is(pid_t process);

#endif
