/* Filters the system calls of the process (seccomp(2)), for Linux on x86-64,
 * arm64, loongarch64 and riscv64. */
#ifndef HOST_SECCOMP_H
#define HOST_SECCOMP_H

#include <stdbool.h>

#include "host/sandbox_mode.h"

/* Returns whether this machine and kernel have it. */
bool seccomp_is_there(void);

/* Returns whether it was tried on such a processor, and not only compiled. */
bool seccomp_is_tried(void);

/* Makes every call that the mode does not need fail with EPERM, and those that
 * only an attacker makes end the process by SIGSYS. Returns false if there is no
 * filter here. no_new_privs must be set. */
bool seccomp_enter(enum sandbox_mode mode);

#endif
