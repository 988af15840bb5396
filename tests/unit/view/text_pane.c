#include "view/text_pane_internal.h"

#include "format/load.h"
#include "test.h"

/* The Xuhui report's sixth task chapter, its first and its last section. */
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
	text_pane_open(&text, &report, node_titled("回应群众期待"));
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

	assert_true(page_find(&text.page, node, &first, &last));
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
	page_find(&text.page, node_titled("兜牢基础民生底线"), &first, &last);
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

static void
the_selection_stays_while_a_line_of_it_is_seen(void **state)
{
	size_t first = node_titled("改善群众居住环境");
	size_t node = first;

	(void)state;
	text_pane_reveal(&text, first);
	while (sees(first, false))
		text_pane_act(&text, ACTION_DOWN);
	assert_int_equal(text_pane_nearest(&text, first), first);
	for (int i = 0; i < 30 && node == first; i++) {
		text_pane_act(&text, ACTION_DOWN);
		node = text_pane_nearest(&text, first);
	}
	assert_int_equal(node, node_titled("兜牢基础民生底线"));
	text_pane_act(&text, ACTION_LAST);
	text_pane_act(&text, ACTION_FIRST);
	assert_int_not_equal(
	    text_pane_nearest(&text, node_titled("推动教卫事业发展")),
	    node_titled("推动教卫事业发展"));
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
the_end_of_the_last_page_is_all_of_the_report(void **state)
{
	(void)state;
	text_pane_open(&text, &report, report.count - 1);
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
		    the_selection_stays_while_a_line_of_it_is_seen,
		    open_chapter, close_chapter),
		cmocka_unit_test_setup_teardown(
		    any_storm_of_widths_keeps_the_place, open_chapter,
		    close_chapter),
		cmocka_unit_test_setup_teardown(
		    the_end_of_the_last_page_is_all_of_the_report, open_chapter,
		    close_chapter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
