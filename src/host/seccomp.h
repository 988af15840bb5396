/* A filter of the system calls a process may still make (seccomp(2)), for Linux
 * on x86-64, arm64, loongarch64 and riscv64. */
#ifndef HOST_SECCOMP_H
#define HOST_SECCOMP_H

#include <stdbool.h>

#include "host/sandbox_mode.h"

/* Whether this machine and kernel have it. */
bool seccomp_is_there(void);

/* Whether it has been tried on such a processor, and not only compiled. */
bool seccomp_is_tried(void);

/* From now on a call that the mode does not need fails with EPERM, and one that
 * only an attacker makes ends the process by SIGSYS. False where there is no
 * such filter; no_new_privs must be set. */
bool seccomp_enter(enum sandbox_mode mode);

#endif
