/* With programs called tmux that are not. */
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "fake_tmux.h"
#include "host/tmux.h"
#include "test.h"

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

static void
a_helper_that_is_gone_has_not_taken_the_last_text(void **state)
{
	struct tmux tmux = { .due = 2 };
	int ends[2];

	(void)state;
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends), 0);
	tmux.line = ends[0];
	assert_int_equal(send(ends[1], "\1", 1, 0), 1);
	close(ends[1]);
	assert_int_equal(tmux_answer(&tmux), TMUX_FAILED);
	assert_int_equal(tmux.due, 0);
	close(ends[0]);
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
		    gnu_screen_and_tmux_inside_one_another_are_both_seen),
		cmocka_unit_test(outside_tmux_there_is_no_helper),
		cmocka_unit_test(
		    a_helper_that_is_gone_has_not_taken_the_last_text),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
