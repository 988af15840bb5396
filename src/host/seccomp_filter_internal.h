/* Makes the kernel's filter of system calls (BPF) from a table of rules. */
#ifndef HOST_SECCOMP_FILTER_INTERNAL_H
#define HOST_SECCOMP_FILTER_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "host/sandbox_mode.h"

/* The machine as the kernel names it; not defined where there is no filter. */
#if defined(__linux__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ &&         \
    __has_include(<linux/seccomp.h>)
#include <linux/audit.h>
#include <linux/filter.h>
#if defined(__x86_64__) && !defined(__ILP32__)
#define SECCOMP_MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define SECCOMP_MACHINE AUDIT_ARCH_AARCH64
#elif defined(__loongarch64)
#define SECCOMP_MACHINE    AUDIT_ARCH_LOONGARCH64
#define SECCOMP_IS_UNTRIED true
#elif defined(__riscv) && __riscv_xlen == 64
#define SECCOMP_MACHINE    AUDIT_ARCH_RISCV64
#define SECCOMP_IS_UNTRIED true
#endif
#endif
#ifndef SECCOMP_IS_UNTRIED
#define SECCOMP_IS_UNTRIED false
#endif

/* What an argument must be in some of its bits; without bits it always holds.
 * The kernel itself looks only at the low 32 bits of the arguments used here. */
struct seccomp_condition {
	unsigned argument; /* from 0 */
	uint32_t bits, value;
};

/* The first rule that holds decides about a call; without one it is refused. */
struct seccomp_rule {
	int call;
	bool reader; /* only for a reader */
	bool kills;  /* the call ends the process */
	bool kept;   /* of a descriptor that is kept, which is refused */
	bool self;   /* the first argument must be this process */
	struct seccomp_condition conditions[2];
};

#ifdef SECCOMP_MACHINE
enum {
	SECCOMP_FILTER_RULES = 96, /* at most */
	/* Instructions: for each rule the number of the call, two conditions of
	 * three, two answers, and two that split the calls; 8 around them. */
	SECCOMP_FILTER_ROOM = SECCOMP_FILTER_RULES * (9 + 2) + 8,
};

struct seccomp_filter {
	struct sock_filter code[SECCOMP_FILTER_ROOM];
	unsigned short count;
};

/* Makes the filter for this process, from the rules that the mode has. */
void seccomp_filter_make(struct seccomp_filter *filter,
    const struct seccomp_rule *rules, size_t count, enum sandbox_mode mode);
#endif

#endif
