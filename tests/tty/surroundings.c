/* Whatever it finds: sizes, locales, terminals, the environment. */
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"

static const char *program;

/* Starts it with a change of the environment, or NULL, and does not wait. */
static struct tty *
start(int rows, int columns, const char *change)
{
	const char *const arguments[] = { program, NULL };
	const char *const environment[] = { change, NULL };

	return tty_start(rows, columns, arguments, environment);
}

static const struct {
	int rows, columns;
} sizes[] = { { 0, 0 }, { 1, 1 }, { 1, 80 }, { 24, 1 }, { 4, 19 }, { 5, 20 },
	{ 20, 40 }, { 24, 59 }, { 24, 60 }, { 24, 80 }, { 40, 120 },
	{ 50, 300 }, { 32767, 32767 } };

static void
it_starts_at_every_size(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct tty *tty = start(sizes[i].rows, sizes[i].columns, NULL);

		tty_await_anything(tty);
		free(tty_screen(tty));
		tty_quit(tty);
	}
}

static void
it_bears_every_size_later(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		tty_resize(tty, sizes[i].rows, sizes[i].columns);
		tty_do(tty, "j");
		free(tty_screen(tty));
	}
	tty_quit(tty);
}

static void
chinese_is_shown_whatever_the_locale(void **state)
{
	static const char *const locales[] = { "LANG", "LANG=C", "LANG=POSIX",
		"LANG=zz_ZZ.UTF-8", "LC_ALL=C", "LC_CTYPE=zz_ZZ" };

	(void)state;
	for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
		struct tty *tty = start(24, 80, locales[i]);

		tty_expect(tty, tty_title);
		tty_quit(tty);
	}
}

static void
only_sequences_of_its_own_kind_are_sent_to_a_terminal(void **state)
{
	struct tty *tty = start(24, 80, "TERM=vt52");

	(void)state;
	tty_await_anything(tty);
	tty_type(tty, "Q");
	tty_expect_end(tty, EX_OK);
	assert_null(strstr(tty->bytes, "\033["));
	tty_free(tty);
}

static void
a_terminal_that_will_not_do_is_refused_in_one_line(void **state)
{
	static const char *const terms[] = { "TERM", "TERM=", "TERM=dumb",
		"TERM=unknown", "TERM=lpr", "TERM=../../../x",
		"TERM=no such terminal" };

	(void)state;
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
		struct tty *tty = start(24, 80, terms[i]);

		tty_expect_end(tty, EX_UNAVAILABLE);
		assert_null(strchr(tty->bytes, '\033'));
		assert_ptr_equal(
		    strchr(tty->bytes, '\n'), tty->bytes + tty->length - 1);
		tty_free(tty);
	}
}

/* A name that terminfo has in no system, and no terminal bears. */
static void
a_terminal_that_is_not_known_opens_as_a_common_one(void **state)
{
	struct tty *tty = start(24, 80, "TERM=xterm-of-tomorrow");

	(void)state;
	tty_expect(tty, tty_title);
	tty_expect(tty, "xterm-of-tomorrow 按 xterm-256color 显示");
	assert_non_null(strstr(tty->bytes, "\033[48;5;"));
	tty_do(tty, "j");
	assert_false(tty_shows(tty, "xterm-of-tomorrow"));
	tty_quit(tty);
}

static void
without_a_terminal_it_prints_plain_text(void **state)
{
	static const char *const commands[] = { "\"$0\" | cat",
		"\"$0\" </dev/null | cat", "TERM=dumb \"$0\" | cat" };

	(void)state;
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		/* Its $0 is the program. */
		const char *const arguments[] = { "sh", "-c", commands[i],
			program, NULL };
		struct tty *tty = tty_start(24, 80, arguments, NULL);
		int status = tty_await_status(tty, TTY_DEADLINE);

		assert_int_equal(WEXITSTATUS(status), EX_OK);
		assert_null(strchr(tty->bytes, '\033'));
		assert_non_null(strstr(tty->bytes, tty_title));
		assert_non_null(strstr(tty->bytes, "\n"));
		tty_free(tty);
	}
}

static void
options_of_the_environment_hold(void **state)
{
	struct tty *tty =
	    start(24, 80, "BAOGAO_OPTIONS=--private --no-such-option");
	int status = tty_await_status(tty, TTY_DEADLINE);
	char *narrow, *wide;

	(void)state;
	assert_int_equal(WEXITSTATUS(status), EX_USAGE);
	assert_non_null(strstr(tty->bytes, "--no-such-option"));
	tty_free(tty);

	/* Lines hold less where quotation marks are wide. */
	tty = tty_open_reader(program, 24, 80, NULL);
	tty_do(tty, "6");
	narrow = tty_screen(tty);
	tty_quit(tty);
	tty = start(24, 80, "BAOGAO_OPTIONS=--private --ambiguous=wide");
	tty_expect(tty, tty_title);
	tty_do(tty, "6");
	wide = tty_glimpse(tty);
	assert_string_not_equal(wide, narrow);
	tty_quit(tty);
	free(narrow);
	free(wide);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_starts_at_every_size),
		cmocka_unit_test(it_bears_every_size_later),
		cmocka_unit_test(chinese_is_shown_whatever_the_locale),
		cmocka_unit_test(
		    only_sequences_of_its_own_kind_are_sent_to_a_terminal),
		cmocka_unit_test(
		    a_terminal_that_will_not_do_is_refused_in_one_line),
		cmocka_unit_test(
		    a_terminal_that_is_not_known_opens_as_a_common_one),
		cmocka_unit_test(without_a_terminal_it_prints_plain_text),
		cmocka_unit_test(options_of_the_environment_hold),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
