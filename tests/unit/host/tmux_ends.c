/* How a helper ends: with programs called tmux that hang. */
#include <dirent.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fake_tmux.h"
#include "host/clock.h"
#include "host/tmux.h"
#include "test.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_tmux_that_hangs_ends_with_the_reader_and_all_it_started),
		cmocka_unit_test(a_tmux_that_hangs_is_given_up_in_time),
		cmocka_unit_test(
		    a_text_on_its_way_arrives_though_the_reader_quits),
		cmocka_unit_test(a_helper_that_was_killed_takes_nothing),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
