#include "host/keep.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "host/sandbox_mode.h"

#include "test.h"

static char root[64], folder[80], path[96];
static struct arena arena;

static int
begin(void **state)
{
	(void)state;
	strcpy(root, "/tmp/baogao-state-XXXXXX");
	assert_non_null(mkdtemp(root));
	snprintf(folder, sizeof folder, "%s/a/b", root);
	snprintf(path, sizeof path, "%s/state", folder);
	return 0;
}

static int
end(void **state)
{
	char command[128];

	(void)state;
	arena_free(&arena);
	snprintf(command, sizeof command, "rm -rf %s", root);
	return system(command);
}

static bool
open_it(struct keep *keep, struct str *content, struct error *error)
{
	return keep_open(keep, &arena, str_of(folder), "state", content, error);
}

/* Opens it as a reading does. */
static bool
hold_it(struct keep *keep, struct str *content, struct error *error)
{
	return open_it(keep, content, error) && keep_hold(keep, error);
}

static void
append(struct keep *keep, const char *bytes)
{
	struct error error;

	assert_true(keep_append(keep, str_of(bytes), &error));
}

/* What is there when it is opened. */
static void
assert_content(const char *expected)
{
	struct keep state;
	struct str content;
	struct error error;

	assert_true(hold_it(&state, &content, &error));
	assert_true(str_is(content, expected));
	keep_close(&state);
}

static void
assert_nothing_kept(const char *words)
{
	struct keep state;
	struct str content;
	struct error error;

	assert_false(hold_it(&state, &content, &error));
	assert_int_equal(state.file, 0);
	assert_int_equal(error.status, EX_CANTCREAT);
	if (words != NULL)
		assert_string_equal(error.message, words);
}

static void
write_file(const char *bytes)
{
	FILE *stream;

	snprintf(folder, sizeof folder, "%s", root);
	snprintf(path, sizeof path, "%s/state", folder);
	stream = fopen(path, "w");
	assert_non_null(stream);
	fputs(bytes, stream);
	fclose(stream);
}

static mode_t
mode_of(const char *name)
{
	struct stat status;

	assert_int_equal(stat(name, &status), 0);
	return status.st_mode & 07777;
}

static void
it_is_made_for_the_reader_alone(void **state)
{
	struct keep one;
	struct str content;
	struct error error;
	char above[96];

	(void)state;
	umask(0);
	assert_true(hold_it(&one, &content, &error));
	assert_int_equal(content.length, 0);
	assert_int_equal(mode_of(path), 0600);
	assert_int_equal(mode_of(folder), 0700);
	snprintf(above, sizeof above, "%s/a", root);
	assert_int_equal(mode_of(above), 0700);
	assert_int_equal(one.file, SANDBOX_KEPT);
	assert_true((fcntl(one.file, F_GETFD) & FD_CLOEXEC) != 0);
	keep_close(&one);
	assert_int_equal(chmod(path, 0644), 0);
	assert_content("");
	assert_int_equal(mode_of(path), 0600);
}

static void
what_is_appended_is_there_the_next_time(void **state)
{
	struct keep one;
	struct str content;
	struct error error;

	(void)state;
	assert_true(open_it(&one, &content, &error));
	append(&one, "a\n");
	append(&one, "b\n");
	keep_close(&one);
	assert_content("a\nb\n");
}

static void
a_link_a_pipe_or_a_folder_in_the_way_is_left_alone(void **state)
{
	struct stat status;

	(void)state;
	write_file("kept");
	assert_int_equal(unlink(path), 0);
	assert_int_equal(symlink("/etc/hostname", path), 0);
	assert_nothing_kept("那里是符号链接");
	assert_int_equal(unlink(path), 0);
	assert_int_equal(symlink("nowhere", path), 0);
	assert_nothing_kept("那里是符号链接");
	assert_int_equal(unlink(path), 0);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_nothing_kept(NULL);
	assert_int_equal(lstat(path, &status), 0);
	assert_true(S_ISFIFO(status.st_mode));
	assert_int_equal(unlink(path), 0);
	assert_int_equal(mkdir(path, 0700), 0);
	assert_nothing_kept("那里是目录");
}

static void
a_folder_that_cannot_be_made_is_said(void **state)
{
	(void)state;
	strcpy(folder, "/proc/baogao");
	assert_nothing_kept(NULL);
}

static void
somebody_elses_file_is_left_alone(void **state)
{
	(void)state;
	if (geteuid() != 0) {
		print_message("SKIP: only root has files of others\n");
		skip();
	}
	write_file("theirs");
	assert_int_equal(chown(path, 1, 1), 0);
	assert_nothing_kept("没有写的权限");
}

static void
of_a_file_too_large_nothing_is_taken(void **state)
{
	(void)state;
	write_file("");
	assert_int_equal(truncate(path, 9 * 1024 * 1024), 0);
	assert_nothing_kept(NULL);
}

static void
a_descriptor_in_its_place_is_left_alone(void **state)
{
	(void)state;
	assert_int_equal(dup2(STDIN_FILENO, SANDBOX_KEPT), SANDBOX_KEPT);
	assert_nothing_kept(NULL);
	assert_int_equal(fcntl(SANDBOX_KEPT, F_GETFD), 0);
	close(SANDBOX_KEPT);
}

static void
a_write_that_does_not_fit_is_said(void **state)
{
	struct rlimit before, small = { 6, RLIM_INFINITY };
	struct keep one;
	struct str content;
	struct error error;
	bool done;

	(void)state;
	signal(SIGXFSZ, SIG_IGN);
	assert_true(open_it(&one, &content, &error));
	append(&one, "1234\n");
	getrlimit(RLIMIT_FSIZE, &before);
	small.rlim_max = before.rlim_max;
	setrlimit(RLIMIT_FSIZE, &small);
	done = keep_append(&one, str_of("5678\n"), &error);
	setrlimit(RLIMIT_FSIZE, &before);
	assert_false(done);
	assert_int_equal(error.status, EX_IOERR);
	assert_string_equal(error.message, "磁盘已满");
	keep_close(&one);
}

static void
who_is_alone_writes_it_anew(void **state)
{
	struct keep one;
	struct str content;
	struct error error;
	char other[112];

	(void)state;
	assert_true(open_it(&one, &content, &error));
	append(&one, "a\nb\n");
	assert_true(keep_begin(&one, &arena, &content, &error));
	assert_true(str_is(content, "a\nb\n"));
	snprintf(other, sizeof other, "%s.new", path);
	assert_true(keep_replace(&one, str_of("b\n"), &error));
	assert_int_equal(access(other, F_OK), -1);
	append(&one, "c\n");
	keep_close(&one);
	assert_content("b\nc\n");
}

/* A second reader, while the first one has it open. */
static int
be_second(void)
{
	struct keep two;
	struct str content;
	struct error error;
	int status = 1;

	close(SANDBOX_KEPT);
	if (open_it(&two, &content, &error) &&
	    !keep_begin(&two, &arena, &content, &error) &&
	    error.status == EX_TEMPFAIL && str_is(content, "a\n") &&
	    keep_append(&two, str_of("b\n"), &error))
		status = 0;
	keep_close(&two);
	return status;
}

static void
two_readers_lose_nothing_of_each_other(void **state)
{
	struct keep one;
	struct str content;
	struct error error;
	int status;
	pid_t second;

	(void)state;
	assert_true(open_it(&one, &content, &error));
	append(&one, "a\n");
	second = fork();
	if (second == 0)
		_exit(be_second());
	assert_int_equal(waitpid(second, &status, 0), second);
	assert_int_equal(status, 0);
	append(&one, "c\n");
	keep_close(&one);
	assert_content("a\nb\nc\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    it_is_made_for_the_reader_alone, begin, end),
		cmocka_unit_test_setup_teardown(
		    what_is_appended_is_there_the_next_time, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_link_a_pipe_or_a_folder_in_the_way_is_left_alone, begin,
		    end),
		cmocka_unit_test_setup_teardown(
		    a_folder_that_cannot_be_made_is_said, begin, end),
		cmocka_unit_test_setup_teardown(
		    somebody_elses_file_is_left_alone, begin, end),
		cmocka_unit_test_setup_teardown(
		    of_a_file_too_large_nothing_is_taken, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_descriptor_in_its_place_is_left_alone, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_write_that_does_not_fit_is_said, begin, end),
		cmocka_unit_test_setup_teardown(
		    who_is_alone_writes_it_anew, begin, end),
		cmocka_unit_test_setup_teardown(
		    two_readers_lose_nothing_of_each_other, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
