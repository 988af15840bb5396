#include "view/rows.h"

#include "format/load.h"
#include "search/find.h"
#include "test.h"

enum {
	HEIGHTS = 30,
};

static struct report report;

static int
load(void **state)
{
	struct error error;

	(void)state;
	report = (struct report){ 0 };
	return load_report(&report, "content/xuhui-2025.yaml", NULL, &error)
		   ? 0
		   : -1;
}

static int
unload(void **state)
{
	(void)state;
	report_free(&report);
	return 0;
}

static void
a_row_of_the_tree_is_the_node_drawn_there(void **state)
{
	struct outline outline = { 0 };
	size_t node;

	(void)state;
	outline_start(&outline, &report);
	outline.top = 2;
	assert_true(rows_node(&outline, 0, &node));
	assert_int_equal(node, outline.rows[2]);
	assert_true(rows_node(&outline, (int)outline.count - 3, &node));
	assert_int_equal(node, outline.rows[outline.count - 1]);
	assert_false(rows_node(&outline, (int)outline.count - 2, &node));
	assert_false(rows_node(&outline, -1, &node));
	outline_free(&outline);
}

/* Where the tree draws its mark of a fold, and nowhere else. */
static void
a_fold_is_where_its_mark_is_drawn(void **state)
{
	struct arena arena = { 0 };
	struct frame frame = frame_new(&arena, 60, 40, AMBIGUOUS_NARROW);
	struct outline outline = { 0 };

	(void)state;
	outline_start(&outline, &report);
	outline_fold(&outline, 0, ACTION_FOLD_MORE);
	outline_draw(&outline, 0, true, &frame, frame_area(&frame));
	for (int row = 0; row < (int)outline.count && row < 60; row++)
		for (int column = 0; column < 40; column++) {
			const struct cell *cell =
			    &frame.cells[row * 40 + column];
			size_t node = outline.rows[row];
			bool mark = cell->points[0] == 0x25B8 ||
				    cell->points[0] == 0x25BE;

			assert_int_equal(
			    rows_has_fold(&outline, node, column), mark);
		}
	arena_free(&arena);
	outline_free(&outline);
}

static void
a_row_of_the_text_is_the_section_drawn_there(void **state)
{
	struct text_pane text = {
		.rows = 1,
		.layout = { .columns = 30, .ambiguous = AMBIGUOUS_NARROW },
	};
	size_t node, rows = 0;

	(void)state;
	text_pane_open(&text, &report, report.count - 1);
	text_pane_resize(&text, 500, 30, AMBIGUOUS_NARROW);
	assert_false(rows_section(&text, -1, &node));
	for (size_t block = 0; block < text.page.count; block++)
		for (size_t line = 0;
		     line < layout_lines(&text.layout, block).count; line++) {
			assert_true(rows_section(&text, (int)rows++, &node));
			assert_int_equal(node, text.page.blocks[block].node);
		}
	assert_true(rows > 5);
	assert_false(rows_section(&text, (int)rows, &node));
	assert_false(rows_section(&text, 1 << 30, &node));

	/* Counted from what is at the top. */
	text_pane_resize(&text, 5, 30, AMBIGUOUS_NARROW);
	text_pane_act(&text, ACTION_LAST);
	assert_true(rows_section(&text, 4, &node));
	assert_int_equal(node, report.count - 1);
	assert_false(rows_section(&text, 5, &node));
	text_pane_free(&text);
}

/* Scrolls step by step in one direction; each step is taken, at most three
 * rows long, and the selection stays in sight. */
static void
scroll_tree(struct outline *outline, size_t *selected, int step, size_t end)
{
	for (size_t before = outline->top; before != end;
	     before = outline->top) {
		size_t row;

		*selected = rows_scroll_tree(outline, *selected, step);
		outline_reveal(outline, *selected, outline->height);
		row = outline_row(outline, *selected);
		assert_true(
		    step > 0
			? outline->top > before && outline->top <= before + 3
			: outline->top < before && before <= outline->top + 3);
		assert_true(row >= outline->top &&
			    row < outline->top + (size_t)outline->height);
	}
}

static void
the_wheel_goes_through_the_tree_and_back(void **state)
{
	struct outline outline = { 0 };

	(void)state;
	outline_start(&outline, &report);
	outline_fold(&outline, 0, ACTION_FOLD_OPEN_ALL);
	for (int height = 1; height < HEIGHTS; height++) {
		size_t selected = 0, kept;
		size_t last = outline.count - (size_t)height;

		outline_reveal(&outline, selected, height);
		scroll_tree(&outline, &selected, 3, last);
		scroll_tree(&outline, &selected, -3, 0);
		/* What is seen stays selected. */
		kept = outline.rows[height / 2];
		if (height >= 8)
			assert_int_equal(
			    rows_scroll_tree(&outline, kept, 3), kept);
		outline.top = 0;
	}
	outline_free(&outline);
}

/* The same for a list of hits, whose chapters come into view with their first
 * sections: one step may be shorter for that. */
static void
scroll_results(struct results *results, size_t *hit, int step, int height)
{
	size_t fits = (size_t)height;
	size_t end = step > 0 ? results->count - fits : 0;

	for (size_t before = results->top; before != end;
	     before = results->top) {
		size_t row;

		*hit = rows_scroll_results(results, *hit, step, height);
		results_reveal(results, *hit, height);
		row = results_row(results, *hit);
		assert_true(
		    step > 0 ? results->top > before : results->top < before);
		assert_true(row >= results->top && row < results->top + fits);
	}
}

static void
the_wheel_goes_through_the_hits_and_back(void **state)
{
	static const char *const queries[] = { "x", "fz", "区", "发展" };
	struct corpus folded = { 0 };

	(void)state;
	corpus_make(&folded, &report);
	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		struct find find = { 0 };
		struct results results = { 0 };
		struct error error;
		size_t hit = 0, row;

		find_start(&find, &folded, str_of(queries[i]),
		    (struct find_rules){ .sounds = true }, NULL, &error);
		while (!find_run(&find, 1000))
			;
		results_list(&results, &find.hits);
		for (int height = 2;
		     height < HEIGHTS && (size_t)height < results.count;
		     height++) {
			results.top = hit = 0;
			scroll_results(&results, &hit, 3, height);
			scroll_results(&results, &hit, -3, height);
			scroll_results(&results, &hit, 1, height);
			scroll_results(&results, &hit, -1, height);
		}
		assert_true(rows_result(&results, 0, &row));
		assert_false(rows_result(&results, (int)results.count, &row));
		assert_false(rows_result(&results, -1, &row));
		results_free(&results);
		find_free(&find);
	}
	corpus_free(&folded);
}

static void
an_empty_list_has_no_rows_and_does_not_scroll(void **state)
{
	struct results results = { 0 };
	size_t row;

	(void)state;
	assert_false(rows_result(&results, 0, &row));
	assert_int_equal(rows_scroll_results(&results, 0, 3, 10), 0);
	assert_int_equal(rows_scroll_results(&results, 0, -3, 10), 0);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_of_the_tree_is_the_node_drawn_there),
		cmocka_unit_test(a_fold_is_where_its_mark_is_drawn),
		cmocka_unit_test(a_row_of_the_text_is_the_section_drawn_there),
		cmocka_unit_test(the_wheel_goes_through_the_tree_and_back),
		cmocka_unit_test(the_wheel_goes_through_the_hits_and_back),
		cmocka_unit_test(an_empty_list_has_no_rows_and_does_not_scroll),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
