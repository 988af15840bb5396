#include "term/entry_internal.h"

#include <string.h>

#include "term/output.h"

#include "test.h"

static struct output output;

static int
open_output(void **state)
{
	(void)state;
	return output_open(&output) ? 0 : 1;
}

static int
close_output(void **state)
{
	(void)state;
	output_close(&output);
	return 0;
}

/* Expects this entry to stand in; NULL for none, as the terminal's own does. */
static void
expect_stand_in(const char *terminal, const char *expected)
{
	const char *stand_in = "";
	SCREEN *screen = entry_open(terminal, output.file, &stand_in);

	assert_non_null(screen);
	if (expected == NULL)
		assert_null(stand_in);
	else
		assert_string_equal(stand_in, expected);
	endwin();
	delscreen(screen);
}

static void
a_known_terminal_is_painted_by_its_own_entry(void **state)
{
	(void)state;
	expect_stand_in("xterm", NULL);
	expect_stand_in("vt100", NULL);
	expect_stand_in("linux", NULL);
}

/* Erasing by ECH and EL 1 leaves Han behind there. */
static void
mlterm_is_told_to_erase_in_ways_that_work(void **state)
{
	const char *stand_in;
	SCREEN *screen = entry_open("mlterm", output.file, &stand_in);
	char ech[] = "ech", el1[] = "el1", colours[] = "colors";

	(void)state;
	assert_non_null(screen);
	assert_null(stand_in);
	assert_null(tigetstr(ech));
	assert_null(tigetstr(el1));
	assert_int_equal(tigetnum(colours), 8);
	endwin();
	delscreen(screen);
}

static void
the_commonest_stands_in_for_one_that_is_not_known(void **state)
{
	(void)state;
	expect_stand_in("xterm-of-tomorrow", "xterm-256color");
	expect_stand_in("x", "xterm-256color");
	expect_stand_in("~!@#$%^&*()=,:;", "xterm-256color");
}

static void
nothing_stands_in_for_what_is_no_screen_or_no_name(void **state)
{
	static const char *const names[] = { "unknown", "lpr", "/etc/passwd",
		"../x", "a/b", "a b", " ", "a\033[31m", "a\n", "终端" };
	char longest[200];
	const char *stand_in;

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_null(entry_open(names[i], output.file, &stand_in));
	memset(longest, 'x', sizeof longest - 1);
	longest[sizeof longest - 1] = '\0';
	assert_null(entry_open(longest, output.file, &stand_in));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_known_terminal_is_painted_by_its_own_entry),
		cmocka_unit_test(mlterm_is_told_to_erase_in_ways_that_work),
		cmocka_unit_test(
		    the_commonest_stands_in_for_one_that_is_not_known),
		cmocka_unit_test(
		    nothing_stands_in_for_what_is_no_screen_or_no_name),
	};

	return cmocka_run_group_tests(tests, open_output, close_output);
}
