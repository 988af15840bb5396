#include "host/file.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

#include "test.h"

static char folder[] = "/tmp/baogao-file-XXXXXX";
static struct arena arena;

static int
setup(void **state)
{
	(void)state;
	return mkdtemp(folder) != NULL && chdir(folder) == 0 ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(&arena);
	return rmdir(folder);
}

static void
write_file(const char *name, const char *text)
{
	FILE *file = fopen(name, "w");

	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static void
assert_refused(const char *name, int status, const char *message)
{
	struct str bytes;
	struct error error = { 0 };

	assert_false(file_read(&arena, name, &bytes, &error));
	assert_int_equal(error.status, status);
	assert_int_equal(error.line, 0);
	assert_string_equal(error.message, message);
}

static void
a_file_is_read_whole(void **state)
{
	struct str bytes;
	struct error error;

	(void)state;
	write_file("report", "报告\n");
	assert_true(file_read(&arena, "report", &bytes, &error));
	assert_true(str_is(bytes, "报告\n"));
	write_file("report", "");
	assert_true(file_read(&arena, "report", &bytes, &error));
	assert_int_equal(bytes.length, 0);
	assert_non_null(bytes.bytes);
	unlink("report");
}

static void
what_is_no_file_is_refused_at_once(void **state)
{
	(void)state;
	assert_refused("none", EX_NOINPUT, "没有这个文件");
	assert_refused("", EX_NOINPUT, "没有这个文件");
	assert_refused(".", EX_NOINPUT, "这是目录，应为报告文件");
	assert_refused("/dev/null", EX_NOINPUT, "不是普通文件，应为报告文件");
	assert_int_equal(mkfifo("fifo", 0600), 0);
	assert_refused("fifo", EX_NOINPUT, "不是普通文件，应为报告文件");
	assert_false(file_is_once("fifo"));
	unlink("fifo");
	assert_int_equal(symlink("loop", "loop"), 0);
	assert_refused("loop", EX_NOINPUT, "符号链接互相指向，找不到文件");
	unlink("loop");
}

static void
a_file_without_permission_is_refused(void **state)
{
	(void)state;
	if (geteuid() == 0)
		test_skip("root may read every file");
	write_file("locked", "x");
	chmod("locked", 0);
	assert_refused("locked", EX_NOINPUT, "没有读取的权限");
	unlink("locked");
}

static void
eight_mebibytes_are_taken_and_no_more(void **state)
{
	struct str bytes;
	struct error error;

	(void)state;
	write_file("large", "");
	assert_int_equal(truncate("large", FILE_LIMIT), 0);
	assert_true(file_read(&arena, "large", &bytes, &error));
	assert_int_equal(bytes.length, FILE_LIMIT);
	assert_int_equal(truncate("large", FILE_LIMIT + 1), 0);
	assert_refused("large", EX_DATAERR, "文件太大，应不超过 8 MiB");
	unlink("large");
}

static void
an_archive_may_be_larger(void **state)
{
	struct str bytes;
	struct error error;

	(void)state;
	write_file("packed", "PK\3\4");
	assert_int_equal(truncate("packed", FILE_PACKED_LIMIT), 0);
	assert_true(file_read(&arena, "packed", &bytes, &error));
	assert_int_equal(bytes.length, FILE_PACKED_LIMIT);
	assert_int_equal(truncate("packed", FILE_PACKED_LIMIT + 1), 0);
	assert_refused("packed", EX_DATAERR, "文件太大，应不超过 64 MiB");
	unlink("packed");
}

/* The bytes count, not the size that a file claims. */
static void
a_file_that_claims_to_be_empty_is_read(void **state)
{
	struct str bytes;
	struct error error;
	struct stat status;

	(void)state;
	if (stat("/proc/self/status", &status) != 0)
		test_skip("there is no /proc");
	assert_int_equal(status.st_size, 0);
	assert_true(file_read(&arena, "/proc/self/status", &bytes, &error));
	assert_true(bytes.length > 0);
}

#ifdef __linux__
/* From now on there is never anything to read, as with /proc/kmsg. */
static bool
let_no_read_succeed(void)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
		    offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_read, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EAGAIN),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog program = { sizeof code / sizeof *code, code };

	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	       prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

static void
a_file_that_would_be_waited_for_is_an_error(void **state)
{
	int status = 0;
	pid_t process;

	(void)state;
	write_file("report", "x");
	process = fork();
	if (process == 0) {
		struct str bytes;
		struct error error = { 0 };

		/* So that the file has the number of standard input. */
		close(STDIN_FILENO);
		if (!let_no_read_succeed())
			_exit(EX_UNAVAILABLE);
		file_read(&arena, "report", &bytes, &error);
		_exit(strstr(error.message, "应为普通文件") != NULL
			  ? error.status
			  : EX_SOFTWARE);
	}
	assert_int_equal(waitpid(process, &status, 0), process);
	unlink("report");
	if (WEXITSTATUS(status) == EX_UNAVAILABLE) {
		print_message("SKIP: no filter of system calls here\n");
		skip();
	}
	assert_int_equal(WEXITSTATUS(status), EX_IOERR);
}
#endif

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_is_read_whole),
		cmocka_unit_test(what_is_no_file_is_refused_at_once),
		cmocka_unit_test(a_file_without_permission_is_refused),
		cmocka_unit_test(eight_mebibytes_are_taken_and_no_more),
		cmocka_unit_test(an_archive_may_be_larger),
		cmocka_unit_test(a_file_that_claims_to_be_empty_is_read),
#ifdef __linux__
		cmocka_unit_test(a_file_that_would_be_waited_for_is_an_error),
#endif
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
