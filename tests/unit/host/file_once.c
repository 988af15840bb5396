/* Standard input and pipes. */
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sysexits.h>
#include <unistd.h>

#include "host/file.h"

#include "test.h"

static struct arena arena;

static int
teardown(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
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
standard_input_is_read_to_its_end_even_when_it_does_not_block(void **state)
{
	int ends[2], saved = dup(STDIN_FILENO);
	struct str bytes;
	struct error error;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(fcntl(ends[0], F_SETFL, O_NONBLOCK), 0);
	if (fork() == 0) {
		/* Comes after the reader has begun to wait, or before; both
		 * must do. */
		close(ends[0]);
		_exit(write(ends[1], "标准", 6) == 6 &&
			      write(ends[1], "输入", 6) == 6
			  ? 0
			  : 1);
	}
	close(ends[1]);
	dup2(ends[0], STDIN_FILENO);
	close(ends[0]);
	assert_true(file_read(&arena, "-", &bytes, &error));
	assert_true(str_is(bytes, "标准输入"));
	dup2(saved, STDIN_FILENO);
	close(saved);
}

/* Returns the end of a pipe to read from. What a process of its own writes
 * comes late, by bytes in turn. */
static int
write_late(size_t length)
{
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	if (fork() == 0) {
		bool done = true;

		close(ends[0]);
		poll(NULL, 0, 20);
		for (size_t i = 0; done && i < length; i++)
			done = write(ends[1], "x", 1) == 1;
		_exit(0);
	}
	close(ends[1]);
	return ends[0];
}

static const char *const numbered[] = { "/dev/fd/%d", "/proc/self/fd/%d" };

static void
a_pipe_with_a_number_is_waited_for_and_read_once(void **state)
{
	struct str bytes;
	struct error error;
	char path[32];

	(void)state;
	for (size_t i = 0; i < sizeof numbered / sizeof *numbered; i++) {
		int end = write_late(6);

		snprintf(path, sizeof path, numbered[i], end);
		assert_true(file_is_once(path));
		assert_true(file_read(&arena, path, &bytes, &error));
		assert_true(str_is(bytes, "xxxxxx"));
		close(end);
		assert_false(file_is_once(path));
		assert_refused(path, EX_NOINPUT, "没有这个文件");
	}
}

static void
a_pipe_is_no_longer_than_a_file(void **state)
{
	int ends[2];
	char path[32];

	(void)state;
	signal(SIGPIPE, SIG_IGN);
	assert_int_equal(pipe(ends), 0);
	if (fork() == 0) {
		static char zeros[FILE_LIMIT + 1];
		ssize_t count = 1;

		close(ends[0]);
		for (size_t at = 0; count > 0 && at < sizeof zeros;)
			at += (size_t)(count = write(ends[1], zeros + at,
					   sizeof zeros - at));
		_exit(0);
	}
	close(ends[1]);
	snprintf(path, sizeof path, numbered[0], ends[0]);
	assert_refused(path, EX_DATAERR, "文件太大，应不超过 8 MiB");
	close(ends[0]);
}

static void
what_has_a_number_and_is_no_pipe_is_as_elsewhere(void **state)
{
	struct str bytes;
	struct error error;
	char path[32];
	int file;

	(void)state;
	file = open("content/xuhui-2025.yaml", O_RDONLY);
	snprintf(path, sizeof path, numbered[0], file);
	assert_false(file_is_once(path));
	assert_true(file_read(&arena, path, &bytes, &error));
	assert_true(str_starts(bytes, str_of("# 徐汇区")));
	close(file);
	file = open("/dev/null", O_RDONLY);
	assert_refused(path, EX_NOINPUT, "不是普通文件，应为报告文件");
	close(file);
	assert_true(file_is_once("-"));
	assert_false(file_is_once("report"));
}

static void
a_standard_input_that_cannot_be_read_is_an_error(void **state)
{
	int saved = dup(STDIN_FILENO), directory = open(".", O_RDONLY);

	(void)state;
	dup2(directory, STDIN_FILENO);
	assert_refused("-", EX_IOERR, "这是目录，应为报告文件");
	dup2(saved, STDIN_FILENO);
	close(saved);
	close(directory);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    standard_input_is_read_to_its_end_even_when_it_does_not_block),
		cmocka_unit_test(
		    a_standard_input_that_cannot_be_read_is_an_error),
		cmocka_unit_test(
		    a_pipe_with_a_number_is_waited_for_and_read_once),
		cmocka_unit_test(a_pipe_is_no_longer_than_a_file),
		cmocka_unit_test(
		    what_has_a_number_and_is_no_pipe_is_as_elsewhere),
	};

	return cmocka_run_group_tests(tests, NULL, teardown);
}
