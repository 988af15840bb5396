#define _GNU_SOURCE /* syscall, O_TMPFILE */
#include "host/seccomp.h"

#include "host/seccomp_filter_internal.h"

#ifdef SECCOMP_MACHINE
#include <fcntl.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Later C libraries use these instead of TCGETS and TCSETS; the kernel's header
 * for them and termios.h exclude each other. */
#define GET_MODES         0x802C542A
#define SET_MODES         0x402C542B
#define SET_MODES_DRAINED 0x402C542C
#define SET_MODES_FLUSHED 0x402C542D

/* What a process may still do. */
static const struct seccomp_rule rules[] = {
	/* What happens at every key. */
	{ .call = SYS_read },
	{ .call = SYS_write },
	{ .call = SYS_pselect6 },
	{ .call = SYS_rt_sigprocmask },
	{ .call = SYS_lseek },
	{ .call = SYS_pread64 },
	{ .call = SYS_ftruncate, .kept = true },
	{ .call = SYS_ftruncate },
	{ .call = SYS_ioctl, .conditions = { { 1, ~0u, TIOCGWINSZ } } },
	{ .call = SYS_rt_sigreturn },
	{ .call = SYS_restart_syscall },

	/* Memory, but no executable memory. */
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
	{ .call = SYS_fcntl, .kept = true },
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

bool
seccomp_is_there(void)
{
	uint32_t action = SECCOMP_RET_KILL_PROCESS;

	return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

bool
seccomp_enter(enum sandbox_mode mode)
{
	struct seccomp_filter filter;
	struct sock_fprog program;

	seccomp_filter_make(&filter, rules, sizeof rules / sizeof *rules, mode);
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
	return !SECCOMP_IS_UNTRIED;
}
