/* With programs called tmux that are not. */
#include "host/tmux.h"

#include <dirent.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "host/clock.h"

#include "test.h"

enum {
	DEADLINE = 30000, /* milliseconds; sanitisers and a busy machine */
};

static char folder[] = "/tmp/baogao-tmux-XXXXXX";

static const char *
path_of(const char *name)
{
	static char path[256];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

/* What is called tmux from now on. */
static void
be_tmux(const char *script)
{
	FILE *file = fopen(path_of("tmux"), "w");

	assert_non_null(file);
	fprintf(file, "#!/bin/sh\n%s\n", script);
	fclose(file);
	chmod(path_of("tmux"), 0700);
}

static int
make_folder(void **state)
{
	char path[4096];

	(void)state;
	if (mkdtemp(folder) == NULL)
		return -1;
	snprintf(path, sizeof path, "%s:%s", folder, getenv("PATH"));
	setenv("PATH", path, 1);
	setenv("FOLDER", folder, 1);
	setenv("TMUX", "/nowhere,1,0", 1);
	unsetenv("STY");
	return 0;
}

static int
remove_folder(void **state)
{
	static const char *const names[] = { "tmux", "text", "group" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		unlink(path_of(names[i]));
	return rmdir(folder);
}

/* What a fake tmux kept, closed by a NUL. */
static const char *
kept(const char *name)
{
	static char bytes[2 * TMUX_MOST];
	FILE *file = fopen(path_of(name), "r");
	size_t length;

	assert_non_null(file);
	length = fread(bytes, 1, sizeof bytes - 1, file);
	bytes[length] = '\0';
	fclose(file);
	return bytes;
}

static enum tmux_answer
answer(struct tmux *tmux)
{
	long long deadline = clock_milliseconds() + DEADLINE;
	struct pollfd ready = { .fd = tmux->line, .events = POLLIN };

	while (clock_milliseconds() < deadline) {
		enum tmux_answer answer = tmux_answer(tmux);

		if (answer != TMUX_WAITING)
			return answer;
		poll(&ready, 1, DEADLINE);
	}
	fail_msg("no answer comes");
	return TMUX_WAITING;
}

static void
assert_no_children(void)
{
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

static void
a_text_reaches_tmux_as_it_is(void **state)
{
	struct tmux tmux;

	(void)state;
	be_tmux("cat >$FOLDER/text; echo \"$@\" >$FOLDER/group");
	tmux_start(&tmux);
	assert_true(tmux_give(&tmux, str_of("一行\n$(touch x) `y` 'z'")));
	assert_int_equal(answer(&tmux), TMUX_TOOK);
	assert_string_equal(kept("text"), "一行\n$(touch x) `y` 'z'");
	assert_string_equal(kept("group"), "load-buffer -w -\n");
	assert_true(tmux_give(&tmux, str_of("又一行")));
	assert_int_equal(answer(&tmux), TMUX_TOOK);
	assert_string_equal(kept("text"), "又一行");
	tmux_stop(&tmux);
	assert_no_children();
}

static void
the_longest_text_is_taken_and_none_beyond(void **state)
{
	static char text[TMUX_MOST + 1];
	struct tmux tmux;

	(void)state;
	memset(text, 'x', sizeof text);
	be_tmux("cat >$FOLDER/text");
	tmux_start(&tmux);
	assert_true(tmux_give(&tmux, (struct str){ text, TMUX_MOST }));
	assert_int_equal(answer(&tmux), TMUX_TOOK);
	assert_int_equal(strlen(kept("text")), TMUX_MOST);
	assert_false(tmux_give(&tmux, (struct str){ text, TMUX_MOST + 1 }));
	tmux_stop(&tmux);
	assert_no_children();
}

static void
the_answer_is_that_of_the_last_text(void **state)
{
	struct tmux tmux;

	(void)state;
	be_tmux("read line; test \"$line\" = good");
	tmux_start(&tmux);
	tmux_give(&tmux, str_of("good\n"));
	tmux_give(&tmux, str_of("bad\n"));
	assert_int_equal(answer(&tmux), TMUX_FAILED);
	tmux_give(&tmux, str_of("bad\n"));
	tmux_give(&tmux, str_of("good\n"));
	assert_int_equal(answer(&tmux), TMUX_TOOK);
	tmux_stop(&tmux);
	assert_no_children();
}

static void
a_tmux_that_fails_or_reads_nothing_is_a_failure(void **state)
{
	static char text[TMUX_MOST];
	static const char *const scripts[] = { "cat >/dev/null; exit 1",
		"exit 0", "kill -9 $$" };

	(void)state;
	memset(text, 'x', sizeof text);
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		struct tmux tmux;

		be_tmux(scripts[i]);
		tmux_start(&tmux);
		tmux_give(&tmux, (struct str){ text, sizeof text });
		assert_int_equal(answer(&tmux), TMUX_FAILED);
		/* The helper outlives it. */
		be_tmux("cat >/dev/null");
		assert_true(tmux_give(&tmux, str_of("x")));
		assert_int_equal(answer(&tmux), TMUX_TOOK);
		tmux_stop(&tmux);
	}
	assert_no_children();
}

static void
a_tmux_that_is_missing_is_a_failure(void **state)
{
	char *path = strdup(getenv("PATH"));
	struct tmux tmux;

	(void)state;
	setenv("PATH", "/nowhere", 1);
	tmux_start(&tmux);
	setenv("PATH", path, 1);
	free(path);
	assert_true(tmux_give(&tmux, str_of("x")));
	assert_int_equal(answer(&tmux), TMUX_FAILED);
	tmux_stop(&tmux);
	assert_no_children();
}

/* Whether nothing runs in a process group any more; zombies, which only init
 * can take away, aside. */
static bool
is_gone(pid_t group)
{
	char path[64], line[512], state = 'Z';
	DIR *processes = opendir("/proc");
	bool gone = true;

	for (struct dirent *entry; processes && (entry = readdir(processes));) {
		FILE *file;
		long of = 0;

		snprintf(path, sizeof path, "/proc/%.20s/stat", entry->d_name);
		file = fopen(path, "r");
		if (file == NULL)
			continue;
		if (fgets(line, sizeof line, file) && strrchr(line, ')') &&
		    sscanf(strrchr(line, ')'), ") %c %*d %ld", &state, &of) ==
			2 &&
		    of == group && state != 'Z')
			gone = false;
		fclose(file);
	}
	if (processes)
		closedir(processes);
	return gone;
}

static void
wait_until_gone(pid_t group)
{
	long long deadline = clock_milliseconds() + DEADLINE;

	while (!is_gone(group)) {
		assert_true(clock_milliseconds() < deadline);
		poll(NULL, 0, 1);
	}
}

static void
wait_for(const char *name)
{
	long long deadline = clock_milliseconds() + DEADLINE;

	while (access(path_of(name), F_OK) != 0) {
		assert_true(clock_milliseconds() < deadline);
		poll(NULL, 0, 1);
	}
}

static void
a_tmux_that_hangs_ends_with_the_reader_and_all_it_started(void **state)
{
	struct tmux tmux;
	pid_t group;

	(void)state;
	unlink(path_of("group"));
	be_tmux("sleep 100 & echo $$ >$FOLDER/new;"
		"mv $FOLDER/new $FOLDER/group; wait");
	tmux_start(&tmux);
	assert_true(tmux_give(&tmux, str_of("x")));
	wait_for("group");
	group = atoi(kept("group"));
	assert_int_equal(tmux_answer(&tmux), TMUX_WAITING);
	tmux_stop(&tmux);
	assert_no_children();
	wait_until_gone(group);
}

static void
a_tmux_that_hangs_is_given_up_in_time(void **state)
{
	struct tmux tmux;

	(void)state;
	be_tmux("exec sleep 100");
	tmux_start(&tmux);
	assert_true(tmux_give(&tmux, str_of("x")));
	assert_int_equal(answer(&tmux), TMUX_FAILED);
	be_tmux("cat >$FOLDER/text");
	assert_true(tmux_give(&tmux, str_of("y")));
	assert_int_equal(answer(&tmux), TMUX_TOOK);
	tmux_stop(&tmux);
	assert_no_children();
}

static void
a_text_on_its_way_arrives_though_the_reader_quits(void **state)
{
	struct tmux tmux;

	(void)state;
	be_tmux("cat >$FOLDER/text");
	tmux_start(&tmux);
	tmux_give(&tmux, str_of("last"));
	tmux_stop(&tmux);
	assert_string_equal(kept("text"), "last");
}

static void
a_helper_that_was_killed_takes_nothing(void **state)
{
	struct tmux tmux;

	(void)state;
	tmux_start(&tmux);
	kill(tmux.process, SIGKILL);
	waitid(P_PID, (id_t)tmux.process, &(siginfo_t){ 0 }, WEXITED | WNOWAIT);
	if (tmux_give(&tmux, str_of("x")))
		assert_int_equal(answer(&tmux), TMUX_FAILED);
	tmux_stop(&tmux);
	assert_no_children();
}

static void
gnu_screen_and_tmux_inside_one_another_are_both_seen(void **state)
{
	struct tmux tmux;

	(void)state;
	be_tmux("cat >$FOLDER/text");
	setenv("STY", "1.pts-0.host", 1);
	tmux_start(&tmux);
	assert_true(tmux_is_screen());
	assert_true(tmux_give(&tmux, str_of("x")));
	tmux_stop(&tmux);
	unsetenv("STY");
	assert_string_equal(kept("text"), "x");
	assert_no_children();
}

static void
outside_tmux_there_is_no_helper(void **state)
{
	struct tmux tmux;

	(void)state;
	unsetenv("TMUX");
	tmux_start(&tmux);
	assert_int_equal(tmux.process, 0);
	assert_false(tmux_is_screen());
	assert_false(tmux_give(&tmux, str_of("x")));
	tmux_stop(&tmux);
	assert_no_children();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_reaches_tmux_as_it_is),
		cmocka_unit_test(the_longest_text_is_taken_and_none_beyond),
		cmocka_unit_test(the_answer_is_that_of_the_last_text),
		cmocka_unit_test(
		    a_tmux_that_fails_or_reads_nothing_is_a_failure),
		cmocka_unit_test(a_tmux_that_is_missing_is_a_failure),
		cmocka_unit_test(
		    a_tmux_that_hangs_ends_with_the_reader_and_all_it_started),
		cmocka_unit_test(a_tmux_that_hangs_is_given_up_in_time),
		cmocka_unit_test(
		    a_text_on_its_way_arrives_though_the_reader_quits),
		cmocka_unit_test(a_helper_that_was_killed_takes_nothing),
		cmocka_unit_test(
		    gnu_screen_and_tmux_inside_one_another_are_both_seen),
		cmocka_unit_test(outside_tmux_there_is_no_helper),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
