#include "term/wcwidth_internal.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#include "term/screen.h"

#include "test.h"

static void
an_ambiguous_character_is_as_wide_as_was_said(void **state)
{
	(void)state;
	assert_int_equal(wcwidth_ambiguous(), AMBIGUOUS_NARROW);
	assert_int_equal(wcwidth(L'“'), 1);
	wcwidth_set(AMBIGUOUS_WIDE);
	assert_int_equal(wcwidth(L'“'), 2);
	assert_int_equal(wcwidth(L'中'), 2);
	assert_int_equal(wcwidth(L'a'), 1);
	wcwidth_set(AMBIGUOUS_NARROW);
}

static void
a_nul_has_no_columns_and_a_control_none_that_are_known(void **state)
{
	(void)state;
	assert_int_equal(wcwidth(L'\0'), 0);
	assert_int_equal(wcwidth(L'\033'), -1);
	assert_int_equal(wcwidth((wchar_t)-1), -1);
}

static void
curses_asks_our_table(void **state)
{
	const char *stand_in;
	struct error error;
	FILE *file = tmpfile();
	SCREEN *screen;

	(void)state;
	setenv("TERM", "xterm-256color", 1);
	screen = screen_open(file, 24, 80, &stand_in, &error);
	assert_non_null(screen);
	assert_true(wcwidth_rule_curses());
	assert_int_equal(wcwidth_ambiguous(), AMBIGUOUS_NARROW);
	endwin();
	delscreen(screen);
	fclose(file);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_ambiguous_character_is_as_wide_as_was_said),
		cmocka_unit_test(
		    a_nul_has_no_columns_and_a_control_none_that_are_known),
		cmocka_unit_test(curses_asks_our_table),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
