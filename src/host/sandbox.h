/* What the process gives up, so that a hostile file or reader who took it over
 * could do no more than read and show. It holds until the process ends.
 *
 * On Linux: limits (setrlimit), no_new_privs, Landlock where the kernel has it,
 * and a filter of the system calls (seccomp). On OpenBSD: unveil and pledge.
 * Elsewhere nothing. */
#ifndef HOST_SANDBOX_H
#define HOST_SANDBOX_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "host/sandbox_mode.h"

enum {
	/* Seconds of processor time that a kiosk has; then XCPU ends it. */
	SANDBOX_PROCESSOR = 10 * 60,
};

/* Gives up what the mode does not need. A reader goes on with what the system
 * has of it, and this returns true. A kiosk wants a filter of system calls at
 * least: false with EX_UNAVAILABLE where the system has none. */
bool sandbox_enter(enum sandbox_mode mode, struct error *error);

/* What the system has of it, "Landlock 7，seccomp"; asks and changes nothing. */
struct str sandbox_means(struct arena *arena);

#endif
