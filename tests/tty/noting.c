/* Bookmarks and notes of the program itself: when they are kept, and where. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"

static const char *program;
static char home[64], variable[80], file[96], notes[128];

static int
begin(void **unused)
{
	FILE *stream;

	(void)unused;
	strcpy(home, "/tmp/baogao-noting-XXXXXX");
	assert_non_null(mkdtemp(home));
	snprintf(variable, sizeof variable, "HOME=%s", home);
	snprintf(file, sizeof file, "%s/report.yaml", home);
	snprintf(
	    notes, sizeof notes, "%s/.local/share/baogao/报告-2025.yaml", home);
	stream = fopen(file, "w");
	assert_non_null(stream);
	fputs("baogao: 1\ntitle: 报告\ndate: 2025-01-07\nsections:\n"
	      "- {title: 头一件, text: 先修路。}\n"
	      "- {title: 第二件, text: 再修桥。}\n"
	      "- {title: 第三件, text: 后修城。}\n",
	    stream);
	fclose(stream);
	return 0;
}

static int
end(void **unused)
{
	char command[96];

	(void)unused;
	snprintf(command, sizeof command, "rm -rf %s", home);
	return system(command);
}

static struct tty *
start(const char *option)
{
	const char *const arguments[] = { program, file, option, NULL };
	const char *const environment[] = { variable, "BAOGAO_OPTIONS", NULL };
	struct tty *tty = tty_start(24, 80, arguments, environment);

	tty_await_anything(tty);
	return tty;
}

/* Ends it as nothing else does. */
static void
kill_it(struct tty *tty)
{
	tty_signal(tty, SIGKILL);
	tty_await_status(tty, TTY_DEADLINE);
	tty_free(tty);
}

/* How often the file has a text. */
static int
count_in(const char *path, const char *text)
{
	char line[512];
	FILE *stream = fopen(path, "r");
	int count = 0;

	while (stream != NULL && fgets(line, sizeof line, stream) != NULL)
		count += strstr(line, text) != NULL;
	if (stream != NULL)
		fclose(stream);
	return count;
}

static void
what_is_said_to_be_kept_is_there_after_a_kill(void **unused)
{
	struct tty *tty = start(NULL);

	(void)unused;
	tty_do(tty, "}m");
	assert_true(tty_shows(tty, "已加书签：“头一件”"));
	tty_do(tty, "}a");
	tty_do(tty, "比一比<enter>");
	assert_true(tty_shows(tty, "已记下笔记：“第二件”"));
	kill_it(tty);
	tty = start(NULL);
	assert_int_equal(count_in(notes, "---"), 3); /* one in a remark */
	assert_int_equal(count_in(notes, "quote: \"先修路。\""), 1);
	assert_int_equal(count_in(notes, "note: \"比一比\""), 1);
	tty_do(tty, "'");
	assert_true(tty_shows(tty, "书签和笔记 2"));
	assert_true(tty_shows(tty, "第二件：比一比"));
	tty_do(tty, "q");
	tty_quit(tty);
}

static void
what_is_taken_away_stays_away(void **unused)
{
	struct tty *tty = start(NULL);

	(void)unused;
	tty_do(tty, "}m}m");
	tty_quit(tty);
	tty = start(NULL);
	tty_do(tty, "'m");
	kill_it(tty);
	/* The list was not left. */
	tty = start(NULL);
	tty_do(tty, "'");
	assert_true(tty_shows(tty, "书签和笔记 2"));
	tty_do(tty, "mQ");
	tty_expect_end(tty, EX_OK);
	tty_free(tty);
	tty = start(NULL);
	tty_do(tty, "'");
	assert_true(tty_shows(tty, "书签和笔记 1"));
	assert_int_equal(count_in(notes, "removed: true"), 1);
	tty_do(tty, "q");
	tty_quit(tty);
}

static void
what_was_made_and_taken_away_at_once_goes_into_no_file(void **unused)
{
	struct tty *tty = start(NULL);

	(void)unused;
	tty_do(tty, "}mm}a<C-u>x<enter>a<backspace>y<enter>");
	tty_quit(tty);
	tty_quit(start(NULL));
	assert_int_equal(count_in(notes, "quote:"), 1);
	assert_int_equal(count_in(notes, "note: \"y\""), 1);
	assert_int_equal(count_in(notes, "was:"), 0);
}

static void
what_a_person_wrote_is_not_changed(void **unused)
{
	static const char own[] = "# 我的\nquote:   '再修桥'   # 要紧\n"
				  "mine: [1, 2]\nnote: 看\n";
	char command[256];
	struct tty *tty = start(NULL);
	FILE *stream;

	(void)unused;
	tty_do(tty, "}m");
	tty_quit(tty);
	snprintf(
	    command, sizeof command, "mkdir -p %s/.local/share/baogao", home);
	assert_int_equal(system(command), 0);
	stream = fopen(notes, "w");
	assert_non_null(stream);
	fputs(own, stream);
	fclose(stream);
	tty = start(NULL);
	tty_do(tty, "'");
	assert_true(tty_shows(tty, "书签和笔记 2"));
	tty_do(tty, "jmq");
	tty_quit(tty);
	tty_quit(start(NULL));
	assert_int_equal(count_in(notes, "quote:   '再修桥'   # 要紧"), 1);
	assert_int_equal(count_in(notes, "mine: [1, 2]"), 1);
	assert_int_equal(count_in(notes, "removed: true"), 1);
}

static void
two_readers_at_once_lose_nothing_of_each_other(void **unused)
{
	struct tty *one = start(NULL), *two = start(NULL);

	(void)unused;
	tty_do(one, "}m");
	tty_do(two, "}}m");
	tty_do(one, "}}m");
	tty_quit(two);
	/* One that comes while notes wait for their file has nothing to say. */
	two = start(NULL);
	assert_false(tty_shows(two, "不保存"));
	tty_do(two, "'");
	assert_true(tty_shows(two, "书签和笔记 3"));
	tty_do(two, "q");
	tty_quit(two);
	tty_quit(one);
	one = start(NULL);
	tty_do(one, "'");
	assert_true(tty_shows(one, "书签和笔记 3"));
	tty_do(one, "q");
	tty_quit(one);
	assert_int_equal(count_in(notes, "quote:"), 3);
}

static void
notes_that_fit_into_no_file_stay_where_they_are(void **unused)
{
	char command[256];
	struct tty *tty = start(NULL);

	(void)unused;
	tty_do(tty, "}m");
	tty_quit(tty);
	snprintf(command, sizeof command,
	    "mkdir -p %s/.local/share && ln -s nowhere %s/.local/share/baogao",
	    home, home);
	assert_int_equal(system(command), 0);
	tty = start(NULL);
	assert_true(tty_shows(tty, "笔记暂存着，还不能写进文件："));
	tty_do(tty, "'");
	assert_true(tty_shows(tty, "书签和笔记 1"));
	tty_do(tty, "q");
	tty_quit(tty);
	snprintf(command, sizeof command, "rm %s/.local/share/baogao", home);
	assert_int_equal(system(command), 0);
	tty_quit(start(NULL));
	assert_int_equal(count_in(notes, "quote:"), 1);
}

static void
notes_may_stand_beside_the_report(void **unused)
{
	char beside[96];
	struct tty *tty = start("--notes=beside");

	(void)unused;
	snprintf(beside, sizeof beside, "%s/report.notes.yaml", home);
	tty_do(tty, "}m");
	tty_quit(tty);
	tty_quit(start("--notes=beside"));
	assert_int_equal(count_in(beside, "quote:"), 1);
	assert_int_equal(access(notes, F_OK), -1);
}

static void
a_private_reading_takes_no_notes(void **unused)
{
	struct tty *tty = start("--private");

	(void)unused;
	tty_do(tty, "}m");
	assert_true(tty_shows(tty, "这次不保存书签和笔记"));
	tty_quit(tty);
	assert_int_equal(access(notes, F_OK), -1);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    what_is_said_to_be_kept_is_there_after_a_kill, begin, end),
		cmocka_unit_test_setup_teardown(
		    what_is_taken_away_stays_away, begin, end),
		cmocka_unit_test_setup_teardown(
		    what_was_made_and_taken_away_at_once_goes_into_no_file,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    what_a_person_wrote_is_not_changed, begin, end),
		cmocka_unit_test_setup_teardown(
		    two_readers_at_once_lose_nothing_of_each_other, begin, end),
		cmocka_unit_test_setup_teardown(
		    notes_that_fit_into_no_file_stay_where_they_are, begin,
		    end),
		cmocka_unit_test_setup_teardown(
		    notes_may_stand_beside_the_report, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_private_reading_takes_no_notes, begin, end),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
