#define _GNU_SOURCE /* syscall numbers, memfd_create, MAP_ANONYMOUS */
#include "host/self_test.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/ptrace.h>
#include <sys/syscall.h>
#endif

#include "host/self_test_internal.h"

enum {
	PAGE = 4096,
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
map_file(int file, int protection, int flags)
{
	return mmap(NULL, PAGE, protection, flags, file, 0) != MAP_FAILED;
}

static bool
map_program(void)
{
	return map_file(STAGE_PROGRAM, PROT_READ | PROT_EXEC, MAP_PRIVATE);
}

/* A private copy of a file's page takes any code, and is not the file. */
static bool
map_writable_program(void)
{
	return map_file(
	    STAGE_PROGRAM, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE);
}

static bool
make_code_of_file(void)
{
	void *page = mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, STAGE_PROGRAM, 0);

	return page != MAP_FAILED &&
	       mprotect(page, PAGE, PROT_READ | PROT_EXEC) == 0;
}

static bool
send_to_address(void)
{
	struct sockaddr_in address;
	socklen_t length = sizeof address;

	return getsockname(
		   STAGE_RECEIVER, (struct sockaddr *)&address, &length) == 0 &&
	       sendto(STAGE_SENDER, "", 1, MSG_DONTWAIT,
		   (struct sockaddr *)&address, length) == 1;
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
map_memory_file(void)
{
	static const char code[] = "\xC3";

	return write(STAGE_MEMORY, code, sizeof code) == sizeof code &&
	       map_file(STAGE_MEMORY, PROT_READ | PROT_EXEC, MAP_SHARED);
}

#ifdef SYS_pkey_mprotect
static bool
make_code_by_key(void)
{
	void *page = mmap(NULL, PAGE, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return page != MAP_FAILED && syscall(SYS_pkey_mprotect, page, PAGE,
					 PROT_READ | PROT_EXEC, -1) == 0;
}
#endif

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
	{ .words = "读口令文件", .act = read_file, .reader_does_so = true },
	{ .words = "列目录", .act = read_folder },
	{ .words = "建文件", .act = create_file },
	{ .words = "建目录", .act = make_folder },
	{ .words = "建链接", .act = make_link },
	{ .words = "改权限", .act = change_mode },
	{ .words = "开网络套接字", .act = open_socket },
	{ .words = "开本机套接字", .act = open_local_socket },
	{ .words = "起子进程", .act = start_process },
	{ .words = "运行程序", .act = run_program },
	{ .words = "往终端里塞按键", .act = type_ahead },
	{ .words = "给父进程发信号", .act = signal_parent },
	{ .words = "给所有进程发信号", .act = signal_all },
	{ .words = "映射可执行的内存", .act = map_code },
	{ .words = "把内存改成可执行", .act = make_code },
	{ .words = "映射可执行的文件", .act = map_program },
	{ .words = "映射可写又可执行的文件", .act = map_writable_program },
	{ .words = "把文件的映射改成可执行", .act = make_code_of_file },
	{ .words = "往别的地址发数据", .act = send_to_address },
	{ .words = "改限额", .act = set_limits },
	{ .words = "复制文件描述符", .act = copy_file },
	{ .words = "截短保存的文件", .act = self_test_truncate_kept },
	{ .words = "改写保存的文件", .act = self_test_write_within_kept },
	{ .words = "在保存的文件中间写", .act = self_test_write_at_kept },
	{ .words = "把保存的文件换成别的", .act = self_test_put_other_there },
	{ .words = "放开保存的文件的锁", .act = self_test_unlock_kept },
#ifdef __linux__
	{ .words = "另行打开保存的文件", .act = self_test_reopen_kept },
	{ .words = "给保存的文件占地方", .act = self_test_fill_kept },
	{ .words = "建内存文件", .act = make_memory_file },
	{ .words = "映射可执行的内存文件", .act = map_memory_file },
#ifdef SYS_pkey_mprotect
	{ .words = "用保护键把内存改成可执行", .act = make_code_by_key },
#endif
	{ .words = "受人跟踪", .act = be_traced },
	{ .words = "读别的进程的内存", .act = read_other_memory },
	{ .words = "换命名空间", .act = leave_namespaces },
	{ .words = "向内核装程序", .act = load_program_into_kernel },
	{ .words = "用密钥环", .act = ask_keyring },
#ifdef __x86_64__
	{ .words = "x32 调用", .act = call_in_another_way },
	{ .words = "32位调用", .act = call_as_another_machine },
#endif
#endif
};
const size_t self_tests_count = sizeof self_tests / sizeof *self_tests;
