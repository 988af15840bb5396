/* Linux' Landlock (landlock(7)): rights to files, connections and signals, given
 * up for good. Its calls and figures stand here, since the system's headers may
 * be older than its kernel. */
#ifndef HOST_LANDLOCK_H
#define HOST_LANDLOCK_H

#include <stdbool.h>

#include "host/sandbox_mode.h"

/* The version of its interface; 0 where the kernel has none. */
int landlock_version(void);

/* Gives up all that the mode does not need and this kernel knows. False where
 * there is none; no_new_privs must be set. */
bool landlock_enter(enum sandbox_mode mode);

#endif
