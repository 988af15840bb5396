/* What the process gives up, so that a hostile file or reader who takes it over
 * can only read and show. It holds until the process ends.
 *
 * On Linux: limits (setrlimit), no_new_privs, Landlock if the kernel has it, and
 * a filter of the system calls (seccomp). On OpenBSD: unveil and pledge. No
 * other system has a sandbox here. */
#ifndef HOST_SANDBOX_H
#define HOST_SANDBOX_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "host/sandbox_mode.h"

enum {
	/* Seconds of processor time of a kiosk, after which XCPU ends it. */
	SANDBOX_PROCESSOR = 10 * 60,
};

/* Gives up what the mode does not need. For a reader it uses what the system
 * has and returns true. A kiosk needs at least the filter of system calls:
 * returns false with EX_UNAVAILABLE if the system has none. */
bool sandbox_enter(enum sandbox_mode mode, struct error *error);

/* Returns what the system has of it, "Landlock 7，seccomp". Changes nothing. */
struct str sandbox_means(struct arena *arena);

#endif
