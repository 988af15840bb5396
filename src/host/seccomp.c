#define _GNU_SOURCE /* syscall numbers, MAP_ANONYMOUS */
#include "host/seccomp.h"

#include <stddef.h>

#if defined(__linux__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#if defined(__x86_64__) && !defined(__ILP32__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#elif defined(__loongarch64)
#define MACHINE    AUDIT_ARCH_LOONGARCH64
#define IS_UNTRIED true
#elif defined(__riscv) && __riscv_xlen == 64
#define MACHINE    AUDIT_ARCH_RISCV64
#define IS_UNTRIED true
#endif
#endif
#ifndef IS_UNTRIED
#define IS_UNTRIED false
#endif

#if defined(MACHINE) && __has_include(<linux/seccomp.h>)
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What later C libraries ask instead of TCGETS and TCSETS; the kernel's header
 * for these and termios.h exclude each other. */
#define GET_MODES         0x802C542A
#define SET_MODES         0x402C542B
#define SET_MODES_DRAINED 0x402C542C
#define SET_MODES_FLUSHED 0x402C542D

/* What an argument must be, in the bits that count; of all named here the
 * kernel itself looks at the low 32 only. Without bits it holds. */
struct condition {
	unsigned argument; /* from 0 */
	uint32_t bits, value;
};

/* A call is as its first rule that holds says. */
static const struct seccomp_rule {
	int call;
	bool reader; /* in that mode only */
	bool kills;  /* the process ends */
	bool self;   /* the first argument must be this process */
	struct condition conditions[2];
} rules[] = {
	/* What happens at every key. */
	{ .call = SYS_read },
	{ .call = SYS_write },
	{ .call = SYS_pselect6 },
	{ .call = SYS_rt_sigprocmask },
	{ .call = SYS_lseek },
	{ .call = SYS_pread64 },
	{ .call = SYS_ftruncate },
	{ .call = SYS_ioctl, .conditions = { { 1, ~0u, TIOCGWINSZ } } },
	{ .call = SYS_rt_sigreturn },
	{ .call = SYS_restart_syscall },

	/* Memory, but none to run. */
	{ .call = SYS_brk },
	{ .call = SYS_munmap },
	{ .call = SYS_mremap },
	{ .call = SYS_madvise },
	{ .call = SYS_mmap, .conditions = { { 2, PROT_EXEC, 0 } } },
	{ .call = SYS_mprotect, .conditions = { { 2, PROT_EXEC, 0 } } },

/* Waiting, the time, and what libc asks on its way. */
#ifdef SYS_poll
	{ .call = SYS_poll },
	{ .call = SYS_select },
#endif
	{ .call = SYS_ppoll },
	{ .call = SYS_writev },
	{ .call = SYS_clock_gettime },
	{ .call = SYS_gettimeofday },
	{ .call = SYS_clock_nanosleep },
	{ .call = SYS_nanosleep },
	{ .call = SYS_futex },
	{ .call = SYS_getrandom },
#ifdef SYS_fstat
	{ .call = SYS_fstat },
#endif
#ifdef SYS_newfstatat
	{ .call = SYS_newfstatat,
	    .conditions = { { 3, AT_EMPTY_PATH, AT_EMPTY_PATH } } },
	{ .call = SYS_newfstatat, .reader = true },
#endif
#ifdef __loongarch64 /* had no other one at first */
	{ .call = SYS_statx,
	    .conditions = { { 2, AT_EMPTY_PATH, AT_EMPTY_PATH } } },
	{ .call = SYS_statx, .reader = true },
#endif
	{ .call = SYS_fcntl, .conditions = { { 1, ~0u, F_GETFL } } },
	{ .call = SYS_fcntl, .conditions = { { 1, ~0u, F_SETFL } } },

	/* The modes of the terminal. */
	{ .call = SYS_ioctl, .conditions = { { 1, ~0u, TCGETS } } },
	{ .call = SYS_ioctl, .conditions = { { 1, ~0u, TCSETS } } },
	{ .call = SYS_ioctl, .conditions = { { 1, ~0u, TCSETSW } } },
	{ .call = SYS_ioctl, .conditions = { { 1, ~0u, TCSETSF } } },
	{ .call = SYS_ioctl, .conditions = { { 1, ~0u, GET_MODES } } },
	{ .call = SYS_ioctl, .conditions = { { 1, ~0u, SET_MODES } } },
	{ .call = SYS_ioctl, .conditions = { { 1, ~0u, SET_MODES_DRAINED } } },
	{ .call = SYS_ioctl, .conditions = { { 1, ~0u, SET_MODES_FLUSHED } } },

	/* The end, by itself or by a signal. */
	{ .call = SYS_exit },
	{ .call = SYS_exit_group },
	{ .call = SYS_close },
	{ .call = SYS_rt_sigaction },
	{ .call = SYS_sigaltstack },
	{ .call = SYS_getpid },
	{ .call = SYS_gettid },
	{ .call = SYS_tgkill, .self = true },

	/* Files, the way to stop, and the helper. */
	{ .call = SYS_openat,
	    .reader = true,
	    .conditions = { { 2, O_ACCMODE | O_CREAT | O_TRUNC | O_TMPFILE,
		O_RDONLY } } },
	{ .call = SYS_readlinkat, .reader = true },
	{ .call = SYS_faccessat, .reader = true },
#ifdef SYS_readlink
	{ .call = SYS_readlink, .reader = true },
	{ .call = SYS_access, .reader = true },
#endif
	{ .call = SYS_sysinfo, .reader = true },
	{ .call = SYS_kill,
	    .reader = true,
	    .conditions = { { 0, ~0u, 0 }, { 1, ~0u, SIGTSTP } } },
	{ .call = SYS_sendto,
	    .reader = true,
	    /* To the other end of its line and to no address. */
	    .conditions = { { 4, ~0u, 0 }, { 5, ~0u, 0 } } },
	{ .call = SYS_recvfrom, .reader = true },
	{ .call = SYS_wait4, .reader = true },

	/* Nobody but an attacker. */
	{ .call = SYS_execve, .kills = true },
	{ .call = SYS_execveat, .kills = true },
	{ .call = SYS_ptrace, .kills = true },
	{ .call = SYS_process_vm_readv, .kills = true },
	{ .call = SYS_process_vm_writev, .kills = true },
	{ .call = SYS_bpf, .kills = true },
	{ .call = SYS_keyctl, .kills = true },
};

enum {
	RULES = sizeof rules / sizeof *rules,
	/* Instructions of a call with one rule: its number, two conditions of
	 * three, two answers; those that part the calls; the frame of all. */
	ROOM = RULES * (9 + 2) + 8,
	FEW = 4, /* rules that are tried one after the other */
	/* The calls of x86-64 with short pointers have this bit in common. */
	SHORT_POINTERS = 0x40000000,
	REFUSED = SECCOMP_RET_ERRNO | EPERM,
};

struct filter {
	struct sock_filter code[ROOM];
	unsigned short count;
};

static unsigned short
add(struct filter *filter, unsigned short code, uint32_t value)
{
	assert(filter->count < ROOM);
	filter->code[filter->count] = (struct sock_filter){ code, 0, 0, value };
	return filter->count++;
}

static void
add_load(struct filter *filter, size_t offset)
{
	add(filter, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset);
}

static void
add_answer(struct filter *filter, uint32_t answer)
{
	add(filter, BPF_RET | BPF_K, answer);
}

/* A test that goes on with the next instruction where it holds; where not, to
 * a place that is still to be told. */
static unsigned short
add_test(struct filter *filter, uint32_t value)
{
	return add(filter, BPF_JMP | BPF_JEQ | BPF_K, value);
}

/* Where a test that failed goes on: with what is added next. */
static void
end_test(struct filter *filter, unsigned short test)
{
	assert(filter->count - test - 1 <= UCHAR_MAX);
	filter->code[test].jf = (unsigned char)(filter->count - test - 1);
}

static unsigned short
add_condition(struct filter *filter, const struct condition *condition)
{
	add_load(filter, offsetof(struct seccomp_data, args) +
			     sizeof(uint64_t) * condition->argument);
	if (condition->bits != ~0u)
		add(filter, BPF_ALU | BPF_AND | BPF_K, condition->bits);
	return add_test(filter, condition->value);
}

/* Returns whether it holds in some cases only. */
static bool
add_rule(struct filter *filter, const struct seccomp_rule *rule)
{
	const struct condition self = { 0, ~0u, (uint32_t)getpid() };
	unsigned short tests[2];
	int count = 0;
	bool partly;

	for (; count < 2 && rule->conditions[count].bits != 0; count++)
		tests[count] = add_condition(filter, &rule->conditions[count]);
	if (rule->self)
		tests[count++] = add_condition(filter, &self);
	add_answer(
	    filter, rule->kills ? SECCOMP_RET_KILL_PROCESS : SECCOMP_RET_ALLOW);
	partly = count > 0;
	while (count-- > 0)
		end_test(filter, tests[count]);
	return partly;
}

/* Adds the rules of the first one's call, and returns how many these are. */
static int
add_call(
    struct filter *filter, const struct seccomp_rule *const *sorted, int count)
{
	unsigned short test = add_test(filter, (uint32_t)sorted[0]->call);
	bool open = true;
	int i = 0;

	for (; i < count && sorted[i]->call == sorted[0]->call; i++)
		open = open && add_rule(filter, sorted[i]);
	if (open)
		add_answer(filter, REFUSED);
	end_test(filter, test);
	return i;
}

/* Where the rules are to be parted, about in the middle and not between those
 * of one call; 0 where they are not. */
static int
middle_of(const struct seccomp_rule *const *sorted, int count)
{
	int above = count / 2, below = above;

	if (count <= FEW)
		return 0;
	while (below > 0 && sorted[below - 1]->call == sorted[below]->call)
		below--;
	while (above < count && sorted[above - 1]->call == sorted[above]->call)
		above++;
	return below > 0 || above == count ? below : above;
}

/* Rules in the order of their calls. The kernel, which wants to know beforehand
 * what it need not ask, runs the filter once for every call there is: so it
 * parts the rules in halves. */
static void
add_rules(
    struct filter *filter, const struct seccomp_rule *const *sorted, int count)
{
	int middle = middle_of(sorted, count);
	unsigned short test;

	if (middle == 0) {
		for (int i = 0; i < count;)
			i += add_call(filter, sorted + i, count - i);
		add_answer(filter, REFUSED);
		return;
	}
	test = add(filter, BPF_JMP | BPF_JGT | BPF_K,
	    (uint32_t)sorted[middle]->call - 1);
	/* The lower half comes last. */
	add_rules(filter, sorted + middle, count - middle);
	end_test(filter, test);
	add_rules(filter, sorted, middle);
}

static int
by_call(const void *left, const void *right)
{
	const struct seccomp_rule *const *a = left, *const *b = right;

	return ((*a)->call > (*b)->call) - ((*a)->call < (*b)->call);
}

/* A call in the way of another machine is nobody's but an attacker's. */
static void
add_machine(struct filter *filter)
{
	unsigned short test;

	add_load(filter, offsetof(struct seccomp_data, arch));
	test = add_test(filter, MACHINE);
	add_load(filter, offsetof(struct seccomp_data, nr));
	filter->code[add(filter, BPF_JMP | BPF_JGE | BPF_K, SHORT_POINTERS)]
	    .jf = 1;
	end_test(filter, test);
	add_answer(filter, SECCOMP_RET_KILL_PROCESS);
}

bool
seccomp_is_there(void)
{
	uint32_t action = SECCOMP_RET_KILL_PROCESS;

	return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

bool
seccomp_enter(enum sandbox_mode mode)
{
	const struct seccomp_rule *sorted[RULES];
	struct filter filter = { .count = 0 };
	struct sock_fprog program;
	int count = 0;

	for (size_t i = 0; i < RULES; i++)
		if (!rules[i].reader || mode == SANDBOX_READER)
			sorted[count++] = &rules[i];
	qsort(sorted, (size_t)count, sizeof *sorted, by_call);
	add_machine(&filter);
	add_rules(&filter, sorted, count);
	program = (struct sock_fprog){ filter.count, filter.code };
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}
#else
bool
seccomp_is_there(void)
{
	return false;
}

bool
seccomp_enter(enum sandbox_mode mode)
{
	(void)mode;
	return false;
}
#endif

bool
seccomp_is_tried(void)
{
	return !IS_UNTRIED;
}
