#include "report/report.h"

#include <string.h>

#include "test.h"
#include "tree.h"

static const struct tree_section sections[] = {
	{ 1, .title = "甲" },
	{ 2, .title = "乙" },
	{ 3, .title = "丙", .text = "字" },
	{ 3, .title = "丁", .text = "字" },
	{ 2, .title = "戊", .text = "字" },
	{ 1, .title = "己", .short_title = "短", .text = "字" },
	{ .title = NULL },
};

static void
one_walks_down_and_along_the_tree(void **state)
{
	static const struct {
		size_t child, sibling, leaves;
	} expected[] = { { 1, 0, 4 }, { 2, 6, 3 }, { 3, 5, 2 }, { 0, 4, 1 },
		{ 0, 0, 1 }, { 0, 0, 1 }, { 0, 0, 1 } };
	struct report report = tree_build(sections);

	(void)state;
	assert_int_equal(report.count, 7);
	for (size_t i = 0; i < report.count; i++) {
		assert_int_equal(
		    report_first_child(&report, i), expected[i].child);
		assert_int_equal(
		    report_next_sibling(&report, i), expected[i].sibling);
		assert_int_equal(report_leaves(&report, i), expected[i].leaves);
		assert_int_equal(
		    report_is_leaf(&report, i), expected[i].child == 0);
	}
	report_free(&report);
}

static void
the_short_title_is_the_title_where_there_is_none(void **state)
{
	struct report report = tree_build(sections);

	(void)state;
	assert_true(str_is(report_short_title(&report, 5), "戊"));
	assert_true(str_is(report_short_title(&report, 6), "短"));
	report_free(&report);
}

static void
assert_lead(struct tree_section section, const char *lead)
{
	struct tree_section list[] = { section, { .title = NULL } };
	struct report report;

	list[0].depth = 1;
	report = tree_build(list);
	assert_int_equal(report_lead(&report, 1), strlen(lead));
	assert_true(str_starts(report.nodes[1].text, str_of(lead)));
	report_free(&report);
}

static void
a_lead_is_the_title_at_the_texts_beginning(void **state)
{
	(void)state;
	assert_lead((struct tree_section){ .title = "摆在首位",
			.text = "摆在首位。坚持" },
	    "摆在首位");
	assert_lead((struct tree_section){ .number = "（一）",
			.title = "摆在首位",
			.text = "（一）摆在首位。" },
	    "（一）摆在首位");
	assert_lead(
	    (struct tree_section){
		.number = "2.", .title = "机器人", .text = "2. 机器人。产量" },
	    "2. 机器人");
	assert_lead(
	    (struct tree_section){
		.number = "（一）", .title = "摆在首位", .text = "摆在首位。" },
	    "摆在首位");
}

static void
a_text_that_begins_otherwise_has_no_lead(void **state)
{
	(void)state;
	assert_lead(
	    (struct tree_section){ .title = "首位", .text = "摆在首位。" }, "");
	assert_lead((struct tree_section){ .number = "（一）",
			.title = "首位",
			.text = "（一）摆在首位。" },
	    "");
	assert_lead(
	    (struct tree_section){ .title = "摆在首位", .text = "摆在" }, "");
	/* The title is part of another word. */
	assert_lead(
	    (struct tree_section){
		.number = "三、", .title = "医院", .text = "医院里添了医生。" },
	    "");
	assert_lead(
	    (struct tree_section){ .title = "到20", .text = "到2018年。" }, "");
}

static void
a_section_without_text_has_no_lead(void **state)
{
	struct report report = tree_build(sections);

	(void)state;
	assert_int_equal(report_lead(&report, 1), 0);
	report_free(&report);
}

static void
assert_date(const char *given, const char *printed)
{
	struct report report = { .date = str_of(given) };
	struct arena arena = { 0 };

	assert_true(str_is(report_date(&report, &arena), printed));
	arena_free(&arena);
}

static void
a_date_is_printed_as_print_has_it(void **state)
{
	(void)state;
	assert_date("", "");
	assert_date("2025-01-07", "2025年1月7日");
	assert_date("2024-12-31", "2024年12月31日");
}

static void
a_freed_report_is_empty(void **state)
{
	struct report report = tree_build(sections);

	(void)state;
	report_free(&report);
	assert_int_equal(report.count, 0);
	assert_null(report.nodes);
	report_free(&report);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_walks_down_and_along_the_tree),
		cmocka_unit_test(
		    the_short_title_is_the_title_where_there_is_none),
		cmocka_unit_test(a_lead_is_the_title_at_the_texts_beginning),
		cmocka_unit_test(a_text_that_begins_otherwise_has_no_lead),
		cmocka_unit_test(a_section_without_text_has_no_lead),
		cmocka_unit_test(a_date_is_printed_as_print_has_it),
		cmocka_unit_test(a_freed_report_is_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
