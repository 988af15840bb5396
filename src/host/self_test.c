#define _GNU_SOURCE /* syscall numbers, memfd_create, MAP_ANONYMOUS */
#include "host/self_test.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/ptrace.h>
#include <sys/syscall.h>
#endif

enum {
	PAGE = 4096,
	/* How a child ends that could do it, could not, or could not try. */
	DONE = 0,
	NOT_DONE = 1,
	NOT_TRIED = 2,
};

static const char new_file[] = "/tmp/baogao-self-test";

static bool
read_file(void)
{
	return open("/etc/passwd", O_RDONLY) >= 0;
}

static bool
read_folder(void)
{
	return open("/", O_RDONLY | O_DIRECTORY) >= 0;
}

static bool
create_file(void)
{
	bool done = open(new_file, O_WRONLY | O_CREAT | O_EXCL, 0600) >= 0;

	unlink(new_file);
	return done;
}

static bool
make_folder(void)
{
	return mkdir(new_file, 0700) == 0 && rmdir(new_file) == 0;
}

static bool
make_link(void)
{
	return symlink("/", new_file) == 0 && unlink(new_file) == 0;
}

static bool
change_mode(void)
{
	struct stat status;

	return fstat(STDIN_FILENO, &status) == 0 &&
	       fchmod(STDIN_FILENO, status.st_mode & 07777) == 0;
}

static bool
open_socket(void)
{
	return socket(AF_INET, SOCK_STREAM, 0) >= 0;
}

static bool
open_local_socket(void)
{
	return socket(AF_UNIX, SOCK_STREAM, 0) >= 0;
}

static bool
start_process(void)
{
	pid_t process = fork();

	if (process == 0)
		_exit(0);
	return process > 0;
}

/* Where it succeeds the program takes our place, with the status of success. */
static bool
run_program(void)
{
	execl("/bin/true", "true", (char *)NULL);
	return false;
}

/* As if a character had been typed, which whoever comes after us would read. */
static bool
type_ahead(void)
{
	char character = ' ';

	return ioctl(STDIN_FILENO, TIOCSTI, &character) == 0;
}

static bool
signal_parent(void)
{
	return kill(getppid(), SIGCONT) == 0;
}

static bool
signal_all(void)
{
	return kill(-1, 0) == 0;
}

static bool
map_code(void)
{
	return mmap(NULL, PAGE, PROT_READ | PROT_EXEC,
		   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static bool
make_code(void)
{
	void *page = mmap(NULL, PAGE, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return page != MAP_FAILED &&
	       mprotect(page, PAGE, PROT_READ | PROT_EXEC) == 0;
}

static bool
set_limits(void)
{
	struct rlimit limit;

	return getrlimit(RLIMIT_STACK, &limit) == 0 &&
	       setrlimit(RLIMIT_STACK, &limit) == 0;
}

static bool
copy_file(void)
{
	return dup(STDIN_FILENO) >= 0;
}

#ifdef __linux__
static bool
make_memory_file(void)
{
	return memfd_create("baogao", 0) >= 0;
}

static bool
be_traced(void)
{
	return ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0;
}

static bool
read_other_memory(void)
{
	return syscall(SYS_process_vm_readv, getppid(), NULL, 0UL, NULL, 0UL,
		   0UL) == 0;
}

static bool
leave_namespaces(void)
{
	return syscall(SYS_unshare, 0) == 0;
}

static bool
load_program_into_kernel(void)
{
	/* Asks for a map of programs that does not exist. */
	return syscall(SYS_bpf, 0, NULL, 0) == 0 || errno != EPERM;
}

static bool
ask_keyring(void)
{
	enum { GET_ID = 0, PROCESS_KEYRING = -2 };

	return syscall(SYS_keyctl, GET_ID, PROCESS_KEYRING, 1) >= 0;
}

#ifdef __x86_64__
static bool
call_in_another_way(void)
{
	enum { SHORT_POINTERS = 0x40000000 };

	return syscall(SHORT_POINTERS | SYS_getpid) >= 0 || errno == ENOSYS;
}

static bool
call_as_another_machine(void)
{
	enum { GETPID = 20 };
	int result = GETPID;

	__asm__ volatile("int $0x80"
			 : "+a"(result)
			 :
			 : "memory", "r8", "r9", "r10", "r11");
	return result > 0;
}
#endif
#endif

const struct self_test self_tests[] = {
	{ "读口令文件", read_file },
	{ "列目录", read_folder },
	{ "建文件", create_file },
	{ "建目录", make_folder },
	{ "建链接", make_link },
	{ "改权限", change_mode },
	{ "开网络套接字", open_socket },
	{ "开本机套接字", open_local_socket },
	{ "起子进程", start_process },
	{ "运行程序", run_program },
	{ "往终端里塞按键", type_ahead },
	{ "给父进程发信号", signal_parent },
	{ "给所有进程发信号", signal_all },
	{ "映射可执行的内存", map_code },
	{ "把内存改成可执行", make_code },
	{ "改限额", set_limits },
	{ "复制文件描述符", copy_file },
#ifdef __linux__
	{ "建内存文件", make_memory_file },
	{ "受人跟踪", be_traced },
	{ "读别的进程的内存", read_other_memory },
	{ "换命名空间", leave_namespaces },
	{ "向内核装程序", load_program_into_kernel },
	{ "用密钥环", ask_keyring },
#ifdef __x86_64__
	{ "x32 调用", call_in_another_way },
	{ "32 位调用", call_as_another_machine },
#endif
#endif
};
const size_t self_tests_count = sizeof self_tests / sizeof *self_tests;

/* Has a terminal of its own for standard input, so that no act reaches the
 * reader's. */
static bool
set_stage(void)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY), terminal;

	if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0 ||
	    setsid() < 0)
		return false;
	terminal = open(ptsname(master), O_RDWR);
	return terminal >= 0 && dup2(terminal, STDIN_FILENO) == STDIN_FILENO;
}

static _Noreturn void
try(const struct self_test *test, const enum sandbox_mode *mode)
{
	struct rlimit none = { 0, 0 };
	struct error error;

	/* Who is killed leaves no core. */
	setrlimit(RLIMIT_CORE, &none);
	if (!set_stage() || (mode != NULL && !sandbox_enter(*mode, &error)))
		_exit(NOT_TRIED);
	_exit(test->act() ? DONE : NOT_DONE);
}

enum self_test_result
self_test_run(const struct self_test *test, const enum sandbox_mode *mode)
{
	int status = 0;
	pid_t process = fork();

	if (process == 0)
		try(test, mode);
	while (process > 0 && waitpid(process, &status, 0) < 0)
		if (errno != EINTR)
			return SELF_TEST_FAILED;
	if (process < 0)
		return SELF_TEST_FAILED;
	if (WIFSIGNALED(status))
		return SELF_TEST_KILLED;
	return WEXITSTATUS(status) == DONE       ? SELF_TEST_HAPPENED
	       : WEXITSTATUS(status) == NOT_DONE ? SELF_TEST_REFUSED
						 : SELF_TEST_FAILED;
}
