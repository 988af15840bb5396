/* What is sent for a frame. */
#include <locale.h>
#include <string.h>

#include "painting.h"
#include "term/paint_internal.h"
#include "test.h"

static void
a_frame_that_is_the_same_sends_nothing(void **state)
{
	struct frame frame = frame_of("政府工作报告", ROLE_LEAD, "引言");

	(void)state;
	assert_int_not_equal(show(&frame), 0);
	assert_non_null(strstr(sent, "政府工作报告"));
	assert_int_equal(show(&frame), 0);
	frame = frame_of("政府工作报告", ROLE_LEAD, "引言");
	assert_int_equal(show(&frame), 0);
}

static void
only_what_changed_is_sent(void **state)
{
	struct frame frame = frame_of("政府工作报告", ROLE_TEXT, "引言");

	(void)state;
	show(&frame);
	frame = frame_of("政府工作报告", ROLE_TEXT, "结束语");
	show(&frame);
	assert_null(strstr(sent, "报告"));
	assert_non_null(strstr(sent, "结束语"));
}

static void
the_cursor_alone_may_move(void **state)
{
	struct frame frame = frame_of("政府工作报告", ROLE_TEXT, "引言");
	size_t length;

	(void)state;
	show(&frame);
	frame.cursor_row = 4;
	length = show(&frame);
	assert_true(length >= 1 && length <= 12);
}

static void
half_a_character_never_stays_on_the_screen(void **state)
{
	struct frame frame = frame_of("政府工作报告", ROLE_TEXT, "");
	cchar_t cell;
	wchar_t text[CCHARW_MAX + 1];
	attr_t attributes;
	short pair;

	(void)state;
	show(&frame);
	frame = frame_of("a政府工作报", ROLE_TEXT, "");
	show(&frame);
	mvin_wch(1, 1, &cell);
	getcchar(&cell, text, &attributes, &pair, NULL);
	assert_int_equal(text[0], L'政');
	mvin_wch(1, 11, &cell);
	getcchar(&cell, text, &attributes, &pair, NULL);
	assert_int_equal(text[0], L' ');
}

static void
blanks_are_not_sent_for_a_row_that_is_selected(void **state)
{
	struct frame frame = frame_of("> 引言", ROLE_TEXT, "");
	struct area row = { 1, 0, 1, COLUMNS };
	size_t length;

	(void)state;
	show(&frame);
	frame = frame_of("> 引言", ROLE_TEXT, "");
	frame_role(&frame, row, ROLE_SELECTED);
	length = show(&frame);
	assert_true(length >= 1 && length <= 48);
	assert_non_null(strstr(sent, "> 引言"));
	assert_null(strstr(sent, "言  "));
}

static void
the_divider_is_a_blank_with_a_background_or_a_glyph(void **state)
{
	struct frame frame = frame_of("左", ROLE_TEXT, "右");
	struct area divider = { 0, 20, ROWS, 1 };

	(void)state;
	frame_role(&frame, divider, ROLE_DIVIDER);
	show(&frame);
	assert_non_null(strstr(sent, "\033[48;5;"));
	assert_null(strchr(sent, '|'));
	theme_take(THEME_MONO, &terminal, paint.styles);
	paint_forget(&paint);
	show(&frame);
	assert_non_null(strchr(sent, '|'));
	assert_null(strstr(sent, "\033[48;5;"));
}

static void
each_theme_has_its_own_colours(void **state)
{
	static const char *const sent_for[THEME_COUNT] = { "\033[38;5;30m",
		"\033[38;5;221m", "\033[38;5;126m", NULL };
	struct frame frame = frame_of("引言", ROLE_SELECTED, "");

	(void)state;
	for (int theme = 0; theme < THEME_COUNT; theme++) {
		theme_take((enum theme)theme, &terminal, paint.styles);
		paint_forget(&paint);
		clearok(curscr, TRUE);
		show(&frame);
		for (int i = 0; i < THEME_COUNT; i++)
			if (sent_for[i] != NULL)
				assert_int_equal(
				    strstr(sent, sent_for[i]) != NULL,
				    i == theme);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    a_frame_that_is_the_same_sends_nothing, start, finish),
		cmocka_unit_test_setup_teardown(
		    only_what_changed_is_sent, start, finish),
		cmocka_unit_test_setup_teardown(
		    the_cursor_alone_may_move, start, finish),
		cmocka_unit_test_setup_teardown(
		    half_a_character_never_stays_on_the_screen, start, finish),
		cmocka_unit_test_setup_teardown(
		    blanks_are_not_sent_for_a_row_that_is_selected, start,
		    finish),
		cmocka_unit_test_setup_teardown(
		    the_divider_is_a_blank_with_a_background_or_a_glyph, start,
		    finish),
		cmocka_unit_test_setup_teardown(
		    each_theme_has_its_own_colours, start, finish),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
