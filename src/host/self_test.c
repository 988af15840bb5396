#define _GNU_SOURCE /* memfd_create */
#include "host/self_test.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "host/self_test_internal.h"

/* How a child ends that could do it, could not, or could not try. */
enum {
	DONE = 0,
	NOT_DONE = 1,
	NOT_TRIED = 2,
};

/* Puts what is open at the number of the stage. */
static bool
put(int file, int number)
{
	return file >= 0 && dup2(file, number) == number;
}

static bool
set_sockets(void)
{
	struct sockaddr_in here = { .sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };

	return put(socket(AF_INET, SOCK_DGRAM, 0), STAGE_SENDER) &&
	       put(socket(AF_INET, SOCK_DGRAM, 0), STAGE_RECEIVER) &&
	       bind(STAGE_RECEIVER, (struct sockaddr *)&here, sizeof here) == 0;
}

/* What is kept is open for appending. */
static bool
set_kept(void)
{
	char path[] = "/tmp/baogao-self-test-XXXXXX";
	int file = mkstemp(path), kept;

	if (file < 0)
		return false;
	kept = open(path, O_WRONLY | O_APPEND);
	unlink(path);
	close(file);
	return put(kept, SANDBOX_KEPT);
}

static bool
set_files(void)
{
#ifdef __linux__
	return put(open("/proc/self/exe", O_RDONLY), STAGE_PROGRAM) &&
	       put(memfd_create("baogao", 0), STAGE_MEMORY);
#else
	return put(open("/bin/true", O_RDONLY), STAGE_PROGRAM);
#endif
}

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
	return put(terminal, STDIN_FILENO) && set_files() && set_kept() &&
	       set_sockets();
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
