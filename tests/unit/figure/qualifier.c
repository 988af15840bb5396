#include "figure/qualifier.h"

#include "reading.h"

/* Checks the wording, the marks with blanks between, and the bound. */
static void
expect(const char *text, const char *quote, const char *wording,
    const char *marks, enum bound bound)
{
	struct reading_figures read;
	const struct figure *figure;
	struct arena arena = { 0 };
	struct buffer found = { .arena = &arena };

	read_text(&read, text, KIND_RESULTS);
	figure = read_find(&read, quote);
	for (size_t i = 0; i < figure->mark_count; i++) {
		if (i > 0)
			buffer_add_byte(&found, ' ');
		buffer_add(&found, figure->marks[i]);
	}
	expect_text(figure->wording, wording);
	expect_text(buffer_str(&found), marks);
	assert_string_equal(figure_bounds[figure->bound], figure_bounds[bound]);
	arena_free(&arena);
	read_free(&read);
}

static void
marks_beside_a_figure_bound_it(void **state)
{
	(void)state;
	expect("产量超90吨", "90吨", "超90吨", "超", BOUND_OVER);
	expect("产量接近90%", "90%", "接近90%", "接近", BOUND_NEAR);
	expect("产量9吨以上", "9吨", "9吨以上", "以上", BOUND_AT_LEAST);
	expect("浓度低于30%", "30%", "低于30%", "低于", BOUND_BELOW);
	expect("控制在5%以内", "5%", "5%以内", "以内", BOUND_AT_MOST);
	expect("大约5%左右", "5%", "大约5%左右", "大约 左右", BOUND_ABOUT);
	expect("产量90吨", "90吨", "90吨", "", BOUND_EXACT);
}

static void
marks_within_a_figure_count_too(void **state)
{
	(void)state;
	expect("栽树5万余棵", "5万余棵", "5万余棵", "余", BOUND_OVER);
	expect("栽树30多棵", "30多棵", "30多棵", "多", BOUND_OVER);
}

static void
words_that_end_like_a_mark_are_none(void **state)
{
	(void)state;
	expect("树在附近5公里", "5公里", "5公里", "", BOUND_EXACT);
	expect("村民签约5亩", "5亩", "5亩", "", BOUND_EXACT);
}

static void
marks_at_a_distance_hold_to_the_end_of_the_clause(void **state)
{
	(void)state;
	expect("预计栽树5棵、种草3亩", "3亩", "3亩", "预计", BOUND_EXACT);
	expect("预计栽树5棵，种草3亩", "3亩", "3亩", "", BOUND_EXACT);
	expect("新增公厕5座、凉亭3个", "3个", "3个", "新增", BOUND_EXACT);
	expect("新增公厕5座、改造3个", "3个", "3个", "", BOUND_EXACT);
	expect("力争产量90吨以上", "90吨", "90吨以上", "力争 以上",
	    BOUND_AT_LEAST);
	expect("培育新增长点5个", "5个", "5个", "", BOUND_EXACT);
	expect("约占全市的50%", "50%", "50%", "约", BOUND_EXACT);
}

static void
a_plan_by_name_plans_nothing(void **state)
{
	(void)state;
	expect("实施行动计划栽树5棵", "5棵", "5棵", "", BOUND_EXACT);
	expect("“千树计划”栽树5棵", "5棵", "5棵", "", BOUND_EXACT);
	expect("桥梁加固计划开工5座", "5座", "5座", "计划", BOUND_EXACT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_beside_a_figure_bound_it),
		cmocka_unit_test(marks_within_a_figure_count_too),
		cmocka_unit_test(words_that_end_like_a_mark_are_none),
		cmocka_unit_test(
		    marks_at_a_distance_hold_to_the_end_of_the_clause),
		cmocka_unit_test(a_plan_by_name_plans_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
