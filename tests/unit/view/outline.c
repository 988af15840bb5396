#include "view/outline.h"

#include "stage.h"

static struct stage stage;

static int
begin(void **state)
{
	(void)state;
	stage_open(&stage, &outline_view);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

/* How many rows are drawn. */
static int
rows_drawn(void)
{
	struct arena arena = { 0 };
	struct frame frame = stage_draw(&stage, &arena);
	int rows = 0;

	while (rows < frame.rows && stage_row(&frame, rows, &arena).length > 0)
		rows++;
	arena_free(&arena);
	return rows;
}

static void
a_click_selects_the_section_drawn_there(void **state)
{
	struct arena arena = { 0 };
	struct frame frame;
	enum action then = ACTION_NONE;

	(void)state;
	for (int row = 0; row < 12; row++) {
		struct str title;

		assert_true(stage_click(&stage, row, 20, false, &then));
		assert_int_equal(then, ACTION_NONE);
		frame = stage_draw(&stage, &arena);
		title = stage.reading.selected == 0
			    ? str_of("全文")
			    : report_short_title(
				  &stage.report, stage.reading.selected);
		title =
		    str_slice(title, 0, title.length < 12 ? title.length : 12);
		assert_true(str_find(stage_row(&frame, row, &arena), title) <
			    stage_row(&frame, row, &arena).length);
	}
	assert_false(stage_click(&stage, 23, 20, false, &then));
	assert_false(stage_click(&stage, -1, 20, false, &then));
	arena_free(&arena);
}

/* Where the tree draws the mark of a fold, a click folds, and nowhere else. */
static void
a_fold_is_where_its_mark_is_drawn(void **state)
{
	struct arena arena = { 0 };
	enum action then;

	(void)state;
	for (int row = 0; row < 12; row++)
		for (int column = 0; column < 6; column++) {
			struct frame frame = stage_draw(&stage, &arena);
			uint32_t point =
			    frame.cells[row * frame.columns + column].points[0];
			bool mark = point == 0x25B8 || point == 0x25BE;
			int before = rows_drawn();

			stage_click(&stage, row, column, false, &then);
			assert_int_equal(rows_drawn() != before, mark);
			if (mark)
				stage_click(&stage, row, column, false, &then);
		}
	arena_free(&arena);
}

static void
a_leaf_that_is_selected_leads_into_the_text(void **state)
{
	enum action then = ACTION_NONE;

	(void)state;
	stage_act(&stage, ACTION_FOLD_OPEN_ALL);
	stage.reading.selected = stage.reading.shortcuts.nodes[0] + 1;
	stage_fit(&stage, 24, 40);
	assert_true(stage_click(&stage, 2, 20, true, &then));
	assert_int_equal(then, ACTION_IN);
}

static void
the_wheel_goes_through_the_tree_and_back(void **state)
{
	(void)state;
	stage_act(&stage, ACTION_FOLD_OPEN_ALL);
	for (int height = 1; height < 30; height++) {
		size_t last = 0;

		stage_fit(&stage, height, 40);
		for (size_t i = 0; i < stage.report.count; i++)
			stage_scroll(&stage, 3);
		last = stage.reading.selected;
		assert_true(last + (size_t)height >= stage.report.count);
		for (size_t i = 0; i < stage.report.count; i++)
			stage_scroll(&stage, -3);
		assert_true(stage.reading.selected < (size_t)height);
	}
}

static void
folds_are_taken_wherever_the_reader_is(void **state)
{
	int before = rows_drawn();

	(void)state;
	assert_true(outline_view.act(
	    stage.view, &stage.reading, ACTION_FOLD_OPEN_ALL, false));
	stage_fit(&stage, 60, 40);
	assert_true(rows_drawn() > before);
	assert_false(
	    outline_view.act(stage.view, &stage.reading, ACTION_DOWN, false));
	assert_false(
	    outline_view.act(stage.view, &stage.reading, ACTION_OUT, false));
}

static void
out_folds_an_open_branch_and_then_goes_to_its_parent(void **state)
{
	size_t tasks =
	    stage.report.nodes[stage.reading.shortcuts.nodes[1]].parent;

	(void)state;
	stage.reading.selected = tasks;
	stage_fit(&stage, 24, 40);
	assert_true(stage_act(&stage, ACTION_OUT));
	assert_int_equal(stage.reading.selected, tasks);
	assert_int_equal(rows_drawn(), 5);
	assert_true(stage_act(&stage, ACTION_OUT));
	assert_int_equal(stage.reading.selected, 0);
}

static void
what_a_view_moves_the_text_follows(void **state)
{
	(void)state;
	stage.reading.goal = READING_STAY;
	stage_act(&stage, ACTION_DOWN);
	assert_int_equal(stage.reading.selected, 1);
	assert_int_equal(stage.reading.goal, READING_SELECTED);
	assert_false(stage.reading.jumped);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    a_click_selects_the_section_drawn_there, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_fold_is_where_its_mark_is_drawn, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_leaf_that_is_selected_leads_into_the_text, begin, end),
		cmocka_unit_test_setup_teardown(
		    the_wheel_goes_through_the_tree_and_back, begin, end),
		cmocka_unit_test_setup_teardown(
		    folds_are_taken_wherever_the_reader_is, begin, end),
		cmocka_unit_test_setup_teardown(
		    out_folds_an_open_branch_and_then_goes_to_its_parent, begin,
		    end),
		cmocka_unit_test_setup_teardown(
		    what_a_view_moves_the_text_follows, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
