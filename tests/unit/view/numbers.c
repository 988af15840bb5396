#include "view/numbers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stage.h"
#include "view/numbers_internal.h"

struct listed {
	struct stage stage;
	struct figures figures;
};

static int
begin(void **state)
{
	static struct listed listed;

	listed = (struct listed){ .figures = { 0 } };
	stage_open(&listed.stage, &numbers_view);
	figures_start(&listed.figures, &listed.stage.report);
	figures_run(&listed.figures, -1);
	listed.stage.reading.figures.at = &listed.figures;
	stage_fit(&listed.stage, 24, 80);
	*state = &listed;
	return 0;
}

static int
end(void **state)
{
	struct listed *listed = *state;

	figures_free(&listed->figures);
	stage_close(&listed->stage);
	return 0;
}

static void
act(struct listed *listed, enum action action)
{
	numbers_view.act(
	    listed->stage.view, &listed->stage.reading, action, true);
	stage_fit(&listed->stage, listed->stage.pane.area.rows,
	    listed->stage.pane.area.columns);
}

static void
expect_title(const struct listed *listed, const char *left, const char *right)
{
	struct arena arena = { 0 };
	struct str end, title = numbers_view.title(listed->stage.view,
			    &listed->stage.reading, &end, &arena);

	if (!str_is(title, left) || !str_is(end, right))
		fail_msg("%.*s %.*s, not %s %s", (int)title.length, title.bytes,
		    (int)end.length, end.bytes, left, right);
	arena_free(&arena);
}

static void
the_rows_are_as_many_as_the_title_says(void **state)
{
	struct listed *listed = *state;
	const struct numbers *numbers = listed->stage.view;
	size_t figures = 0, counted = 0;

	expect_title(listed, "数字  全部 97  按章", "1/97");
	act(listed, ACTION_FIGURES_ORDER);
	expect_title(listed, "数字  全部 97  按类别", "40/97");
	for (size_t i = 0; i < numbers->list.count; i++) {
		figures += numbers->rows[i].count == 0;
		counted += numbers->rows[i].count;
	}
	assert_int_equal(figures, 97);
	assert_int_equal(counted, 97);
	act(listed, ACTION_LAST);
	expect_title(listed, "数字  全部 97  按类别", "97/97");
}

static void
by_size_a_unit_goes_down(void **state)
{
	struct listed *listed = *state;
	const struct numbers *numbers = listed->stage.view;
	const struct figure *last = NULL;
	size_t compared = 0;

	act(listed, ACTION_FIGURES_ORDER);
	act(listed, ACTION_FIGURES_ORDER);
	for (size_t i = 0; i < numbers->list.count; i++) {
		const struct figure *figure =
		    &listed->figures.at[numbers->rows[i].figure];

		if (last != NULL && last->unit_class == figure->unit_class &&
		    str_equal(last->unit, figure->unit)) {
			assert_true(last->high >= figure->high);
			compared++;
		}
		last = figure;
	}
	assert_true(compared > 40);
}

static void
the_cursor_stays_on_its_figure_when_the_order_changes(void **state)
{
	struct listed *listed = *state;
	const struct numbers *numbers = listed->stage.view;
	const struct figure *figure;

	for (int i = 0; i < 20; i++)
		act(listed, ACTION_DOWN);
	figure = numbers_figure(numbers);
	for (int i = 0; i < NUMBERS_ORDERS; i++) {
		act(listed, ACTION_FIGURES_ORDER);
		assert_ptr_equal(numbers_figure(numbers), figure);
	}
}

static void
the_cursor_stands_on_no_heading(void **state)
{
	struct listed *listed = *state;
	const struct numbers *numbers = listed->stage.view;

	act(listed, ACTION_FIGURES_ORDER);
	act(listed, ACTION_FIRST);
	for (int i = 0; i < 120; i++) {
		assert_int_equal(numbers->rows[numbers->list.cursor].count, 0);
		act(listed, i % 7 == 3 ? ACTION_PAGE_DOWN : ACTION_DOWN);
	}
	for (int i = 0; i < 120; i++) {
		assert_int_equal(numbers->rows[numbers->list.cursor].count, 0);
		act(listed, i % 7 == 3 ? ACTION_PAGE_UP : ACTION_UP);
	}
	assert_int_equal(numbers->list.cursor, 1);
}

/* Whether a figure's own words stand whole in the row of the cursor, or in the
 * one below it. */
static void
assert_whole(const struct listed *listed, int columns)
{
	const struct stage *stage = &listed->stage;
	const struct figure *figure = numbers_figure(stage->view);
	struct arena arena = { 0 };
	struct frame frame =
	    frame_new(&arena, stage->pane.area.rows, columns, AMBIGUOUS_NARROW);
	struct buffer picture = { .arena = &arena };

	numbers_view.draw(
	    stage->view, &stage->reading, &stage->pane, true, &frame);
	frame_print(&frame, &picture);
	buffer_add_byte(&picture, 0);
	if (cluster_columns(figure->wording, AMBIGUOUS_NARROW) <= columns - 2 &&
	    strstr(picture.bytes, arena_copy(&arena, figure->wording).bytes) ==
		NULL)
		fail_msg("%.*s is cut at %d columns",
		    (int)figure->wording.length, figure->wording.bytes,
		    columns);
	arena_free(&arena);
}

static void
a_figure_is_cut_at_no_width(void **state)
{
	struct listed *listed = *state;

	for (int columns = 20; columns <= 200; columns++) {
		/* Without room for the sentence, which has the figure too. */
		stage_fit(&listed->stage, 5, columns);
		act(listed, ACTION_FIRST);
		if (columns % 2 == 0)
			act(listed, ACTION_FIGURES_VALUES);
		for (int i = 0; i < 97; i++) {
			assert_whole(listed, columns);
			act(listed, ACTION_DOWN);
		}
	}
}

static void
what_is_looked_for_is_found_in_any_of_its_words(void **state)
{
	struct listed *listed = *state;
	struct reading_figures *asked = &listed->stage.reading.figures;
	const char *const words = "電梯";

	memcpy(asked->wanted, words, strlen(words));
	asked->wanted_length = strlen(words);
	stage_fit(&listed->stage, 24, 80);
	assert_int_equal(asked->found, 2);
	act(listed, ACTION_ONLY_HITS);
	expect_title(listed, "数字  找到 2  按章", "1/2");
	act(listed, ACTION_NEXT_HIT);
	expect_title(listed, "数字  找到 2  按章", "2/2");
	act(listed, ACTION_NEXT_HIT);
	expect_title(listed, "数字  找到 2  按章", "1/2");
	asked->wanted_length = 0;
	stage_fit(&listed->stage, 24, 80);
	expect_title(listed, "数字  全部 97  按章", "51/97");
}

static void
values_have_commas_and_their_unit(void **state)
{
	static const struct {
		double low, high;
		const char *unit, *expected;
	} cases[] = {
		{ 28187000000, 28187000000, "元", "28,187,000,000 元" },
		{ 12, 12, "个", "12 个" },
		{ 1234.5, 1234.5, "亩", "1,234.5 亩" },
		{ -1234, -1234, "%", "-1,234 %" },
		{ 10, 99, "", "10-99" },
		{ 0.25, 0.25, "", "0.25" },
		{ 70, 70, "成", "70" },
	};
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct figure figure = {
			.low = cases[i].low,
			.high = cases[i].high,
			.unit = str_of(cases[i].unit),
		};

		assert_true(
		    str_is(numbers_value(&figure, &arena), cases[i].expected));
	}
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    the_rows_are_as_many_as_the_title_says, begin, end),
		cmocka_unit_test_setup_teardown(
		    by_size_a_unit_goes_down, begin, end),
		cmocka_unit_test_setup_teardown(
		    the_cursor_stays_on_its_figure_when_the_order_changes,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    the_cursor_stands_on_no_heading, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_figure_is_cut_at_no_width, begin, end),
		cmocka_unit_test_setup_teardown(
		    what_is_looked_for_is_found_in_any_of_its_words, begin,
		    end),
		cmocka_unit_test(values_have_commas_and_their_unit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
