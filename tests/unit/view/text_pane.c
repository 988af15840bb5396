#include "view/text_pane_internal.h"

#include "format/load.h"
#include "test.h"

/* The Xuhui report's sixth task chapter. */
enum {
	ROWS = 10,
	COLUMNS = 46,
};

static struct report report;
static struct text_pane text;

static size_t
node_titled(const char *title)
{
	for (size_t i = report.count; i-- > 0;)
		if (str_is(report.nodes[i].title, title))
			return i;
	fail_msg("no section %s", title);
	return 0;
}

static int
open_chapter(void **state)
{
	struct error error;

	(void)state;
	text = (struct text_pane){
		.rows = ROWS,
		.layout = { .columns = COLUMNS, .ambiguous = AMBIGUOUS_NARROW },
	};
	report = (struct report){ 0 };
	if (!load_report(&report, "content/xuhui-2025.yaml", NULL, &error))
		return -1;
	text_pane_open(&text, &report);
	text_pane_go_to(&text, node_titled("回应群众期待"));
	return 0;
}

static int
close_chapter(void **state)
{
	(void)state;
	text_pane_free(&text);
	report_free(&report);
	return 0;
}

static bool
sees(size_t node, bool whole)
{
	size_t first, last;
	struct spot end;

	assert_true(page_find(&text.page, &report, node, &first, &last));
	end = (struct spot){ last, layout_lines(&text.layout, last).count - 1 };
	if (layout_compare((struct spot){ first, 0 }, text.top) < 0)
		return false;
	return layout_compare(
		   whole ? end : (struct spot){ first, 0 }, text.bottom) <= 0;
}

static void
selecting_shows_a_section_whole_where_it_fits(void **state)
{
	static const char *const titles[] = { "兜牢基础民生底线",
		"推动教卫事业发展", "改善群众居住环境" };

	(void)state;
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
		text_pane_reveal(&text, node_titled(titles[i]));
		assert_true(sees(node_titled(titles[i]), true));
	}
}

static void
selecting_scrolls_no_further_than_the_last_line(void **state)
{
	size_t first, last;

	(void)state;
	page_find(&text.page, &report, node_titled("兜牢基础民生底线"), &first,
	    &last);
	text_pane_reveal(&text, node_titled("兜牢基础民生底线"));
	assert_int_equal(text.bottom.block, last);
	assert_int_equal(
	    text.bottom.line + 1, layout_lines(&text.layout, last).count);
}

static void
selecting_what_is_seen_scrolls_nothing(void **state)
{
	size_t node = node_titled("兜牢基础民生底线");
	struct spot top;

	(void)state;
	text_pane_reveal(&text, node);
	top = text.top;
	text_pane_reveal(&text, node);
	assert_int_equal(layout_compare(top, text.top), 0);
}

/* A chapter of three sections, which the pane cannot hold. */
static void
what_does_not_fit_goes_to_the_top(void **state)
{
	size_t chapter = node_titled("回应群众期待");
	size_t first, last;

	(void)state;
	text_pane_act(&text, ACTION_FIRST);
	text_pane_reveal(&text, chapter);
	page_find(&text.page, &report, chapter, &first, &last);
	assert_int_equal(text.top.block, first);
	text_pane_act(&text, ACTION_DOWN);
	text_pane_reveal(&text, chapter);
	assert_int_equal(text.top.block, first);
}

/* Wherever it is: the first section that begins in the upper half, else the one
 * at the top line. */
static void
scrolling_selects_what_begins_in_the_upper_half(void **state)
{
	(void)state;
	text_pane_act(&text, ACTION_FIRST);
	assert_int_equal(text_pane_section(&text), 0);
	while (!text_pane_at_end(&text)) {
		size_t node = text_pane_section(&text), other;
		size_t first, last;

		page_find(&text.page, &report, node, &first, &last);
		if (layout_compare((struct spot){ first, 0 }, text.top) >= 0)
			for (int row = 0; row < ROWS / 2; row++) {
				text_pane_section_at(&text, row, &other);
				if (other == node)
					break;
				assert_int_not_equal(row, ROWS / 2 - 1);
			}
		else
			assert_int_equal(
			    node, text.page.blocks[text.top.block].node);
		text_pane_act(&text, ACTION_DOWN);
	}
}

static bool
is_top(struct spot spot)
{
	return layout_compare(text.top, spot) == 0;
}

/* Steps on until the end cuts one short, or until enough are made. */
static int
go_on(enum action on, int most)
{
	int steps = 0;

	while (steps < most && !text_pane_at_end(&text)) {
		text_pane_act(&text, on);
		steps++;
	}
	return steps;
}

static const struct {
	enum action on, back;
} steps[] = {
	{ ACTION_DOWN, ACTION_UP },
	{ ACTION_PAGE_DOWN, ACTION_PAGE_UP },
	{ ACTION_HALF_DOWN, ACTION_HALF_UP },
};

static void
check_steps(enum action on, enum action back, int most)
{
	struct spot from = text.top;
	int count = go_on(on, most);

	for (int i = 0; i < count; i++)
		text_pane_act(&text, back);
	assert_true(is_top(from));
}

/* From any line, at many sizes, also over the end. */
static void
as_many_steps_back_end_on_the_same_line(void **state)
{
	(void)state;
	for (int columns = 16; columns < 76; columns += 13)
		for (int rows = 1; rows < 40; rows += 6) {
			text_pane_resize(
			    &text, rows, columns, AMBIGUOUS_NARROW);
			text_pane_act(&text, ACTION_FIRST);
			for (int line = 0; !text_pane_at_end(&text);
			     line += 17) {
				size_t kind = (size_t)line % 3;

				check_steps(steps[kind].on, steps[kind].back,
				    line % 2 ? 1000 : 3);
				text_pane_scroll(&text, 17);
			}
		}
}

static void
a_short_step_up_is_taken_back_as_well(void **state)
{
	(void)state;
	text_pane_act(&text, ACTION_FIRST);
	text_pane_scroll(&text, 3);
	text_pane_act(&text, ACTION_PAGE_UP);
	assert_true(is_top((struct spot){ 0 }));
	text_pane_act(&text, ACTION_PAGE_DOWN);
	text_pane_scroll(&text, -3);
	assert_true(is_top((struct spot){ 0 }));
	/* Any other move between them, and a page is a page. */
	text_pane_act(&text, ACTION_LAST);
	text_pane_act(&text, ACTION_UP);
	text_pane_act(&text, ACTION_PAGE_DOWN);
	text_pane_act(&text, ACTION_UP);
	text_pane_act(&text, ACTION_DOWN);
	text_pane_act(&text, ACTION_PAGE_UP);
	go_on(ACTION_DOWN, ROWS - 1);
	assert_true(text_pane_at_end(&text));
}

static void
round_brackets_walk_by_paragraphs(void **state)
{
	size_t from = text.top.block;

	(void)state;
	text_pane_act(&text, ACTION_NEXT_PARAGRAPH);
	assert_int_equal(text.top.block, from + 1); /* the subtitle */
	text_pane_act(&text, ACTION_NEXT_PARAGRAPH);
	assert_int_equal(text.top.block, from + 3);
	text_pane_act(&text, ACTION_DOWN);
	text_pane_act(&text, ACTION_PREVIOUS_PARAGRAPH);
	assert_true(is_top((struct spot){ from + 3, 0 }));
	text_pane_act(&text, ACTION_PREVIOUS_PARAGRAPH);
	text_pane_act(&text, ACTION_PREVIOUS_PARAGRAPH);
	assert_true(is_top((struct spot){ from, 0 }));
	text_pane_act(&text, ACTION_FIRST);
	text_pane_act(&text, ACTION_PREVIOUS_PARAGRAPH);
	assert_true(is_top((struct spot){ 0 }));
}

static void
any_storm_of_widths_keeps_the_place(void **state)
{
	struct place before, after;

	(void)state;
	for (int i = 0; i < 7; i++)
		text_pane_act(&text, ACTION_DOWN);
	before = text_pane_place(&text);
	for (int columns = 18; columns < 76; columns++)
		text_pane_resize(&text, 5 + columns % 40, columns,
		    columns % 2 ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW);
	text_pane_resize(&text, ROWS, COLUMNS, AMBIGUOUS_NARROW);
	after = text_pane_place(&text);
	assert_int_equal(before.node, after.node);
	assert_int_equal(before.block, after.block);
	assert_int_equal(before.byte, after.byte);
}

static void
the_end_of_the_text_is_all_of_the_report(void **state)
{
	(void)state;
	text_pane_act(&text, ACTION_LAST);
	assert_true(text_pane_at_end(&text));
	assert_int_equal(text_pane_seen(&text), report.length);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    selecting_shows_a_section_whole_where_it_fits, open_chapter,
		    close_chapter),
		cmocka_unit_test_setup_teardown(
		    selecting_scrolls_no_further_than_the_last_line,
		    open_chapter, close_chapter),
		cmocka_unit_test_setup_teardown(
		    selecting_what_is_seen_scrolls_nothing, open_chapter,
		    close_chapter),
		cmocka_unit_test_setup_teardown(
		    what_does_not_fit_goes_to_the_top, open_chapter,
		    close_chapter),
		cmocka_unit_test_setup_teardown(
		    scrolling_selects_what_begins_in_the_upper_half,
		    open_chapter, close_chapter),
		cmocka_unit_test_setup_teardown(
		    as_many_steps_back_end_on_the_same_line, open_chapter,
		    close_chapter),
		cmocka_unit_test_setup_teardown(
		    a_short_step_up_is_taken_back_as_well, open_chapter,
		    close_chapter),
		cmocka_unit_test_setup_teardown(
		    round_brackets_walk_by_paragraphs, open_chapter,
		    close_chapter),
		cmocka_unit_test_setup_teardown(
		    any_storm_of_widths_keeps_the_place, open_chapter,
		    close_chapter),
		cmocka_unit_test_setup_teardown(
		    the_end_of_the_text_is_all_of_the_report, open_chapter,
		    close_chapter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
