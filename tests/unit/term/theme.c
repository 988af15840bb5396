#include "term/theme.h"

#include "test.h"

static void
colours_need_eight_of_them_and_nobody_against_them(void **state)
{
	(void)state;
	assert_true(theme_in_colour(8, NULL));
	assert_true(theme_in_colour(256, ""));
	assert_false(theme_in_colour(-1, NULL));
	assert_false(theme_in_colour(2, NULL));
	assert_false(theme_in_colour(256, "0"));
}

static void
without_colours_the_divider_and_the_mark_are_glyphs(void **state)
{
	(void)state;
	for (int role = 0; role < ROLE_COUNT; role++) {
		struct look mono = theme_look((enum role)role, false);
		bool cell = role == ROLE_DIVIDER || role == ROLE_MARK;

		assert_int_equal(mono.pair, 0);
		assert_int_equal(mono.blank, cell ? L'|' : L' ');
	}
	assert_int_not_equal(
	    theme_look(ROLE_SELECTED, false).attributes, A_NORMAL);
}

static void
no_role_turns_the_colours_of_text_round(void **state)
{
	(void)state;
	for (int role = 0; role < ROLE_COUNT; role++)
		for (int colour = 0; colour < 2; colour++)
			assert_int_equal(
			    theme_look((enum role)role, colour != 0)
				    .attributes &
				(A_REVERSE | A_STANDOUT | A_BLINK | A_INVIS),
			    0);
}

static void
leads_and_titles_are_bold_with_and_without_colours(void **state)
{
	(void)state;
	for (int colour = 0; colour < 2; colour++) {
		assert_true(
		    theme_look(ROLE_LEAD, colour != 0).attributes & A_BOLD);
		assert_true(
		    theme_look(ROLE_TITLE, colour != 0).attributes & A_BOLD);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    colours_need_eight_of_them_and_nobody_against_them),
		cmocka_unit_test(
		    without_colours_the_divider_and_the_mark_are_glyphs),
		cmocka_unit_test(no_role_turns_the_colours_of_text_round),
		cmocka_unit_test(
		    leads_and_titles_are_bold_with_and_without_colours),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
