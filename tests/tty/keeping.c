/* What is kept from one reading to the next. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"

static const char *program;
static char home[64], variable[80], file[96], state[128];

static const char head[] = "baogao: 1\ntitle: 报告\ndate: 2025-01-07\n"
			   "sections:\n";

static void
write_report(const char *sections)
{
	FILE *stream = fopen(file, "w");

	assert_non_null(stream);
	fputs(head, stream);
	fputs(sections, stream);
	fclose(stream);
}

static int
begin(void **unused)
{
	(void)unused;
	strcpy(home, "/tmp/baogao-keeping-XXXXXX");
	assert_non_null(mkdtemp(home));
	snprintf(variable, sizeof variable, "HOME=%s", home);
	snprintf(file, sizeof file, "%s/report.yaml", home);
	snprintf(state, sizeof state, "%s/.local/state/baogao/state", home);
	write_report("- {title: 头一件, text: 先修路。}\n"
		     "- {title: 第二件, text: 再修桥。}\n"
		     "- {title: 第三件, text: 后修城。}\n");
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
start(const char *option, const char *change)
{
	const char *const arguments[] = { program, file, option, NULL };
	const char *const environment[] = { variable, "BAOGAO_OPTIONS", change,
		NULL };
	struct tty *tty = tty_start(24, 80, arguments, environment);

	tty_await_anything(tty);
	return tty;
}

static struct tty *
open_again(void)
{
	return start(NULL, NULL);
}

static void
leave_at_the_second(void)
{
	struct tty *tty = open_again();

	tty_do(tty, "}}");
	tty_quit(tty);
}

static void
a_report_opens_where_it_was_left(void **unused)
{
	struct tty *tty;

	(void)unused;
	leave_at_the_second();
	tty = open_again();
	assert_true(tty_shows(tty, "已回到上次位置：第二件 2/3（g 从头读）"));
	tty_do(tty, "{{");
	tty_quit(tty);
	tty = open_again();
	assert_false(tty_shows(tty, "已回到"));
	tty_quit(tty);
}

static void
what_the_reader_says_wins(void **unused)
{
	struct tty *tty;

	(void)unused;
	leave_at_the_second();
	tty = start("--at=3.", NULL);
	assert_false(tty_shows(tty, "已回到"));
	tty_free(tty);
	tty = open_again();
	assert_true(tty_shows(tty, "已回到上次位置：第二件"));
	tty_quit(tty);
}

static void
an_edited_report_opens_at_the_same_words(void **unused)
{
	struct tty *tty;

	(void)unused;
	leave_at_the_second();
	write_report("- {title: 添一件, text: 先看一看。}\n"
		     "- {title: 头一件, text: 先修路。}\n"
		     "- {title: 第二件, text: 再修桥。}\n");
	tty = open_again();
	assert_true(tty_shows(tty, "已回到上次位置：第二件 3/3"));
	tty_quit(tty);
}

static void
a_private_reading_leaves_and_follows_no_trace(void **unused)
{
	struct tty *tty = start("--private", NULL);

	(void)unused;
	tty_do(tty, "}}");
	tty_quit(tty);
	assert_int_equal(access(state, F_OK), -1);
	leave_at_the_second();
	tty = start("--private", NULL);
	assert_false(tty_shows(tty, "已回到"));
	tty_do(tty, "}}}");
	tty_quit(tty);
	tty = open_again();
	assert_true(tty_shows(tty, "已回到上次位置：第二件"));
	tty_quit(tty);
}

static void
searches_are_there_the_next_time(void **unused)
{
	struct tty *tty = open_again();

	(void)unused;
	tty_do(tty, "/xiucheng<enter>");
	/* A search is kept at once. */
	tty_signal(tty, SIGKILL);
	tty_await_status(tty, TTY_DEADLINE);
	tty_free(tty);
	tty = open_again();
	tty_do(tty, "/<up>");
	assert_true(tty_shows(tty, "搜索 xiucheng"));
	tty_do(tty, "<esc>");
	tty_quit(tty);
}

/* By a signal, by the end of the line, and before it is suspended. */
static void
the_place_is_kept_however_it_ends(void **unused)
{
	struct tty *tty = open_again();

	(void)unused;
	tty_do(tty, "}}");
	tty_signal(tty, SIGTERM);
	tty_await_status(tty, TTY_DEADLINE);
	tty_free(tty);
	tty = open_again();
	assert_true(tty_shows(tty, "已回到上次位置：第二件"));
	tty_do(tty, "}");
	tty_hang_up(tty);
	tty_await_status(tty, TTY_DEADLINE);
	tty_free(tty);
	tty = open_again();
	assert_true(tty_shows(tty, "已回到上次位置：第三件"));
	tty_do(tty, "{{");
	tty_type(tty, "<C-z>");
	tty_await_status(tty, TTY_DEADLINE);
	tty_signal(tty, SIGKILL);
	tty_await_status(tty, TTY_DEADLINE);
	tty_free(tty);
	tty = open_again();
	assert_true(tty_shows(tty, "已回到上次位置：头一件"));
	tty_quit(tty);
}

static void
where_nothing_can_be_kept_that_is_said_once(void **unused)
{
	struct tty *tty = start(NULL, "HOME");

	(void)unused;
	assert_true(tty_shows(tty, "位置、书签不保存：没有家目录"));
	tty_do(tty, "}");
	assert_false(tty_shows(tty, "不保存"));
	tty_quit(tty);
	tty = start(NULL, "XDG_STATE_HOME=/proc");
	assert_true(tty_shows(tty, "位置、书签不保存："));
	tty_quit(tty);
	tty = start("--private", "HOME");
	assert_false(tty_shows(tty, "不保存"));
	tty_quit(tty);
}

static void
a_file_of_a_later_version_is_not_touched(void **unused)
{
	static const char later[] = "baogao-state 2\nsomething\n";
	struct tty *tty;
	FILE *stream;
	char bytes[64] = "";

	(void)unused;
	leave_at_the_second();
	stream = fopen(state, "w");
	assert_non_null(stream);
	fputs(later, stream);
	fclose(stream);
	tty = open_again();
	assert_true(tty_shows(tty, "不保存：那里的文件是别的版本写的"));
	tty_do(tty, "}}/xiuqiao<enter>");
	tty_quit(tty);
	stream = fopen(state, "r");
	assert_non_null(stream);
	assert_int_equal(
	    fread(bytes, 1, sizeof bytes, stream), sizeof later - 1);
	fclose(stream);
	assert_string_equal(bytes, later);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    a_report_opens_where_it_was_left, begin, end),
		cmocka_unit_test_setup_teardown(
		    what_the_reader_says_wins, begin, end),
		cmocka_unit_test_setup_teardown(
		    an_edited_report_opens_at_the_same_words, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_private_reading_leaves_and_follows_no_trace, begin, end),
		cmocka_unit_test_setup_teardown(
		    searches_are_there_the_next_time, begin, end),
		cmocka_unit_test_setup_teardown(
		    the_place_is_kept_however_it_ends, begin, end),
		cmocka_unit_test_setup_teardown(
		    where_nothing_can_be_kept_that_is_said_once, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_file_of_a_later_version_is_not_touched, begin, end),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
