/* Terminals of many kinds, by their terminfo, and what they show. */
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"

static const char *program;

static struct tty *
open_with(const char *first, const char *second)
{
	const char *const environment[] = { first, second, NULL };

	return tty_open_reader(program, 24, 80, environment);
}

/* Whether terminfo has it; tty_capability knows of it then. */
static bool
is_known(const char *terminal)
{
	if (tty_terminfo(terminal))
		return true;
	print_message("SKIP: terminfo has no %s\n", terminal);
	return false;
}

/* What stands for one another: the terminal's own key and the letter. */
static const struct {
	const char *capability, *same_as;
} own_keys[] = {
	{ "kcud1", "j" },
	{ "kcuu1", "k" },
	{ "kend", "G" },
	{ "khome", "g" },
	{ "knp", "f" },
	{ "kpp", "<C-b>" },
	{ "kcuf1", "l" },
	{ "kcub1", "h" },
	{ "kf1", "?" },
};

/* The same keys in the terminal's own way and as letters, side by side. */
static void
check_keys(const char *term)
{
	struct tty *own = open_with(term, NULL);
	struct tty *letters = open_with(term, NULL);

	for (size_t i = 0; i < sizeof own_keys / sizeof *own_keys; i++) {
		const char *bytes = tty_capability(own_keys[i].capability);
		char *got, *wanted;

		if (bytes == NULL)
			continue;
		tty_send(own, bytes);
		tty_settle(own);
		tty_do(letters, own_keys[i].same_as);
		got = tty_cells(own);
		wanted = tty_cells(letters);
		if (strcmp(got, wanted) != 0)
			fail_msg(
			    "%s of %s is lost", own_keys[i].capability, term);
		free(got);
		free(wanted);
	}
	assert_true(tty_shows(own, "帮助"));
	tty_quit(own);
	tty_quit(letters);
}

static void
known_terminals_start_know_their_keys_and_quit_clean(void **state)
{
	static const char *const terms[] = { "TERM=linux", "TERM=vt100",
		"TERM=putty", "TERM=putty-256color",
		"TERM=rxvt-unicode-256color", "TERM=xterm",
		"TERM=xterm-16color", "TERM=screen-256color",
		"TERM=tmux-256color" };

	(void)state;
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++)
		if (is_known(terms[i] + strlen("TERM=")))
			check_keys(terms[i]);
}

/* How many cells have a colour that is not the terminal's own: counted by
 * their lines, against those of the first cell, which is always blank. */
static size_t
coloured_cells(const struct tty *tty)
{
	char *cells = tty_cells(tty), *rest;
	char own[64] = "";
	size_t count = 0;

	for (char *line = strtok_r(cells, "\n", &rest); line != NULL;
	     line = strtok_r(NULL, "\n", &rest)) {
		/* Behind place, character, width and attributes. */
		const char *colours = line;

		for (int i = 0; i < 4; i++)
			colours = strchr(colours, ' ') + 1;
		if (own[0] == '\0')
			strncat(own, colours, sizeof own - 1);
		count += strcmp(colours, own) != 0;
	}
	free(cells);
	return count;
}

static void
a_terminal_without_colours_is_painted_without(void **state)
{
	struct tty *tty = open_with("TERM=vt100", NULL);

	(void)state;
	assert_int_equal(coloured_cells(tty), 0);
	assert_true(tty_shows(tty, "|"));
	assert_null(strstr(tty->bytes, "$<"));
	assert_int_equal(strlen(tty->bytes), tty->length);
	tty_do(tty, "T");
	assert_true(tty_shows(tty, "这个终端没有颜色"));
	assert_int_equal(coloured_cells(tty), 0);
	tty_quit(tty);
}

static void
no_color_is_heard_and_a_theme_asked_for_wins(void **state)
{
	struct tty *tty = open_with("NO_COLOR=1", NULL);

	(void)state;
	assert_int_equal(coloured_cells(tty), 0);
	tty_quit(tty);
	tty = open_with("NO_COLOR=1", "BAOGAO_OPTIONS=--private --theme=dark");
	assert_int_not_equal(coloured_cells(tty), 0);
	tty_quit(tty);
	tty = open_with("BAOGAO_OPTIONS=--private --theme=mono", NULL);
	assert_int_equal(coloured_cells(tty), 0);
	tty_quit(tty);
}

static void
turning_the_theme_comes_round_to_the_same_screen(void **state)
{
	static const char *const names[] = { "dark", "light", "mono", "auto" };
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);
	char *before, *after;

	(void)state;
	tty_do(tty, "6");
	tty_end_message(tty);
	before = tty_cells(tty);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		tty_do(tty, "T");
		assert_true(tty_shows(tty, names[i]));
		assert_int_equal(
		    coloured_cells(tty) == 0, strcmp(names[i], "mono") == 0);
		tty_do(tty, "<esc>");
		after = tty_cells(tty);
		assert_int_equal(
		    strcmp(after, before) == 0, strcmp(names[i], "auto") == 0);
		free(after);
	}
	free(before);
	tty_quit(tty);
}

static void
in_ascii_no_glyph_of_our_own_is_sent(void **state)
{
	static const char *const settings[] = {
		"BAOGAO_OPTIONS=--private --ascii", "TERM=linux"
	};

	(void)state;
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
		struct tty *tty = open_with(settings[i], NULL);
		char *row;

		tty_do(tty, "6");
		assert_null(strstr(tty->bytes, "▸"));
		assert_null(strstr(tty->bytes, "▾"));
		assert_null(strstr(tty->bytes, "›"));
		row = tty_row(tty, 2);
		assert_int_equal(row[1], '+');
		assert_non_null(strchr(row, '|'));
		free(row);
		tty_quit(tty);
	}
}

static void
the_console_is_told_that_it_has_no_chinese(void **state)
{
	static const char told[] = "No Chinese font here? Use fbterm, kmscon "
				   "or ssh 控制台没有汉字字体";
	struct tty *tty = open_with("TERM=linux", NULL);

	(void)state;
	assert_true(tty_shows(tty, told));
	tty_do(tty, "j");
	assert_false(tty_shows(tty, told));
	tty_quit(tty);
	tty = tty_open_reader(program, 24, 80, NULL);
	assert_false(tty_shows(tty, told));
	tty_quit(tty);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    known_terminals_start_know_their_keys_and_quit_clean),
		cmocka_unit_test(a_terminal_without_colours_is_painted_without),
		cmocka_unit_test(no_color_is_heard_and_a_theme_asked_for_wins),
		cmocka_unit_test(
		    turning_the_theme_comes_round_to_the_same_screen),
		cmocka_unit_test(in_ascii_no_glyph_of_our_own_is_sent),
		cmocka_unit_test(the_console_is_told_that_it_has_no_chinese),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
