#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"

static const char *program;

static void
it_opens_with_the_title_the_parts_and_the_title_block(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	assert_true(tty_shows(tty, "引言"));
	assert_true(tty_shows(tty, "二○二五年主要任务"));
	assert_true(tty_shows(tty, "2025年1月7日"));
	tty_quit(tty);
}

static void
the_cursor_stands_on_the_selected_row(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	for (int i = 0; i < 4; i++) {
		char *row = tty_row(tty, tty->cursor.row);

		assert_int_equal(row[0], '>');
		free(row);
		tty_do(tty, "j");
	}
	tty_quit(tty);
}

static void
space_alone_reads_to_the_end(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);
	char *last = tty_screen(tty);

	(void)state;
	for (int i = 0; i < 300; i++) {
		char *screen;
		bool same;

		tty_do(tty, "<space>");
		screen = tty_screen(tty);
		same = strcmp(screen, last) == 0;
		free(last);
		last = screen;
		if (same)
			break;
	}
	assert_non_null(strstr(last, "100%"));
	free(last);
	tty_quit(tty);
}

static void
a_digit_leads_to_its_chapter_and_l_into_the_text(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	tty_do(tty, "6");
	assert_true(tty_shows(tty, "【六】回应群众期待"));
	assert_true(tty_shows(tty, "改善群众居住环境。"));
	tty_do(tty, "u");
	assert_true(tty_shows(tty, "二○二五年主要任务"));
	tty_quit(tty);
}

static void
full_width_keys_act_as_their_twins(void **state)
{
	static const char *const pairs[][2] = { { "６", "6" }, { "ｊ", "j" },
		{ "　", "<space>" }, { "】", "]" }, { "Ｇ", "G" } };

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct tty *tty = tty_open_reader(program, 24, 80, NULL),
			   *twin = tty_open_reader(program, 24, 80, NULL);
		char *screen;

		tty_do(tty, pairs[i][0]);
		tty_do(twin, pairs[i][1]);
		screen = tty_screen(twin);
		tty_expect_screen(tty, screen);
		free(screen);
		tty_quit(tty);
		tty_quit(twin);
	}
}

static void
a_narrow_screen_shows_one_pane_and_l_turns_to_the_text(void **state)
{
	struct tty *tty = tty_open_reader(program, 20, 40, NULL);

	(void)state;
	assert_true(tty_shows(tty, "引言"));
	tty_do(tty, "6l");
	tty_do(tty, "l");
	assert_true(tty_shows(tty, "改善群众居住环境。"));
	assert_false(tty_shows(tty, "引言"));
	tty_do(tty, "h");
	assert_true(tty_shows(tty, "引言"));
	tty_quit(tty);
}

static void
help_opens_and_closes_over_nothing(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);
	char *before = tty_screen(tty);

	(void)state;
	tty_do(tty, "?");
	assert_true(tty_shows(tty, "常用"));
	tty_do(tty, "<esc>");
	tty_expect_screen(tty, before);
	tty_do(tty, "<f1>");
	assert_true(tty_shows(tty, "常用"));
	tty_do(tty, "q");
	tty_expect_screen(tty, before);
	free(before);
	tty_quit(tty);
}

static void
after_any_keys_the_screen_is_as_if_drawn_anew(void **state)
{
	static const char *const keys[] = { "j", "k", "h", "l", "<space>", "b",
		"f", "<C-u>", "<C-d>", "g", "G", "]", "[", "}", "{", "1", "6",
		"8", "0", "u", "d", "<C-o>", "<M-right>", "<tab>", "<S-tab>",
		"za", "zo", "zc", "zR", "zM", "+", "-", ":37<enter>",
		":50%<enter>", "t", "<esc>", "<lt>", ">", "?", "<down>",
		"<pgdn>", "<pgup>", ")", "(", "<C-g>", "<enter>",
		"/rgzn<enter>", "/xuhui<down><tab><esc>", "n", "N", "&", "R" };
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);
	unsigned random = 1;

	(void)state;
	for (int i = 0; i < 60; i++) {
		char *screen;

		for (int many = 0; many < 7; many++) {
			random = random * 1103515245 + 12345;
			tty_type(tty, keys[(random >> 16) %
					   (sizeof keys / sizeof *keys)]);
			if (many % 3 == 0)
				tty_settle(tty);
		}
		tty_end_message(tty);
		screen = tty_screen(tty);
		tty_do(tty, "<C-l>");
		tty_expect_screen(tty, screen);
		free(screen);
	}
	tty_quit(tty);
}

static void
a_file_that_is_not_there_is_named(void **state)
{
	const char *const arguments[] = { program, "/no/such/report.yaml",
		NULL };
	struct tty *tty = tty_start(24, 80, arguments, NULL);
	int status = tty_await_status(tty, TTY_DEADLINE);

	(void)state;
	assert_int_equal(WEXITSTATUS(status), EX_NOINPUT);
	assert_non_null(strstr(tty->bytes, "/no/such/report.yaml"));
	assert_null(strchr(tty->bytes, '\033'));
	tty_free(tty);
}

static void
the_screen_opens_at_the_place_that_was_said(void **state)
{
	const char *const arguments[] = { program, "--at=3.6.1", NULL };
	const char *const nowhere[] = { program, "--at=77", NULL };
	struct tty *tty = tty_start(24, 80, arguments, NULL);

	(void)state;
	tty_expect(tty, "37/47节");
	assert_true(tty_shows(tty, "改善群众居住环境。实施"));
	tty_quit(tty);
	tty = tty_start(24, 80, nowhere, NULL);
	tty_expect_end(tty, EX_USAGE);
	assert_null(strchr(tty->bytes, '\033'));
	tty_free(tty);
}

static void
a_place_that_may_be_several_is_told_with_all_of_them(void **state)
{
	const char *const arguments[] = { program, "--at=居住",
		"tests/screens/reports/digits.yaml", NULL };
	struct tty *tty = tty_start(24, 80, arguments, NULL);

	(void)state;
	tty_expect_end(tty, EX_USAGE);
	assert_non_null(strstr(tty->bytes, "“居住”有4处"));
	assert_non_null(strstr(tty->bytes, "\n1.1 第一节 居住条件"));
	assert_non_null(strstr(tty->bytes, "\n3.1 第七节 居住环境"));
	assert_null(strchr(tty->bytes, '\033'));
	tty_free(tty);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    it_opens_with_the_title_the_parts_and_the_title_block),
		cmocka_unit_test(the_cursor_stands_on_the_selected_row),
		cmocka_unit_test(space_alone_reads_to_the_end),
		cmocka_unit_test(
		    a_digit_leads_to_its_chapter_and_l_into_the_text),
		cmocka_unit_test(full_width_keys_act_as_their_twins),
		cmocka_unit_test(
		    a_narrow_screen_shows_one_pane_and_l_turns_to_the_text),
		cmocka_unit_test(help_opens_and_closes_over_nothing),
		cmocka_unit_test(after_any_keys_the_screen_is_as_if_drawn_anew),
		cmocka_unit_test(a_file_that_is_not_there_is_named),
		cmocka_unit_test(the_screen_opens_at_the_place_that_was_said),
		cmocka_unit_test(
		    a_place_that_may_be_several_is_told_with_all_of_them),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
