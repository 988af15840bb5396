/* Landlock of Linux (landlock(7)): gives up rights to files, connections and
 * signals for good. Its calls and numbers are defined here, since the system's
 * headers may be older than its kernel. */
#ifndef HOST_LANDLOCK_H
#define HOST_LANDLOCK_H

#include <stdbool.h>

#include "host/sandbox_mode.h"

/* Returns the version of its interface; 0 if the kernel has none. */
int landlock_version(void);

/* Gives up all rights that this kernel knows and the mode does not need.
 * Returns false if the kernel has no Landlock. no_new_privs must be set. */
bool landlock_enter(enum sandbox_mode mode);

#endif
