#include <stdio.h>
#include <string.h>

#include "format/load.h"
#include "format/yaml.h"

#include "test.h"

static struct report
parse(const char *text)
{
	struct report report = { 0 };
	struct error error = { 0 };

	if (!yaml_read_report(&report, str_of(text), &error))
		fail_msg(
		    "%zu:%zu: %s", error.line, error.column, error.message);
	return report;
}

/* 0 报告 / 1 甲 (2 乙 (3 丙, 4 丁), 5 戊) / 6 己 */
static const char tree[] =
    "baogao: 1\ntitle: 报告\nsections:\n- title: 甲\n  sections:\n"
    "  - title: 乙\n    sections:\n    - {title: 丙, text: 字}\n"
    "    - {title: 丁, text: 字}\n  - {title: 戊, text: 字}\n"
    "- {title: 己, short: 短, text: 字}\n";

static void
one_walks_down_and_along_the_tree(void **state)
{
	static const struct {
		size_t child, sibling, leaves;
	} expected[] = { { 1, 0, 4 }, { 2, 6, 3 }, { 3, 5, 2 }, { 0, 4, 1 },
		{ 0, 0, 1 }, { 0, 0, 1 }, { 0, 0, 1 } };
	struct report report = parse(tree);

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
	struct report report = parse(tree);

	(void)state;
	assert_true(str_is(report_short_title(&report, 5), "戊"));
	assert_true(str_is(report_short_title(&report, 6), "短"));
	report_free(&report);
}

static void
assert_lead(const char *keys, const char *lead)
{
	char text[500];
	struct report report;

	snprintf(text, sizeof text,
	    "baogao: 1\ntitle: 报告\nsections:\n  - {%s}\n", keys);
	report = parse(text);
	assert_int_equal(report_lead(&report, 1), strlen(lead));
	assert_true(str_starts(report.nodes[1].text, str_of(lead)));
	report_free(&report);
}

static void
a_lead_is_the_title_at_the_texts_beginning(void **state)
{
	(void)state;
	assert_lead("title: 摆在首位, text: 摆在首位。坚持", "摆在首位");
	assert_lead("title: 摆在首位, number: （一）, text: （一）摆在首位。",
	    "（一）摆在首位");
	assert_lead(
	    "title: 机器人, number: '2.', text: 2. 机器人。产量", "2. 机器人");
	assert_lead(
	    "title: 摆在首位, number: （一）, text: 摆在首位。", "摆在首位");
}

static void
a_text_that_begins_otherwise_has_no_lead(void **state)
{
	(void)state;
	assert_lead("title: 首位, text: 摆在首位。", "");
	assert_lead("title: 首位, number: （一）, text: （一）摆在首位。", "");
	assert_lead("title: 摆在首位, text: 摆在", "");
	assert_lead("title: 回顾, sections: [{title: 甲, text: 乙}]", "");
}

static void
a_date_is_printed_as_print_has_it(void **state)
{
	struct report report = parse(tree);
	struct arena arena = { 0 };

	(void)state;
	assert_int_equal(report_date(&report, &arena).length, 0);
	report.date = str_of("2025-01-07");
	assert_true(str_is(report_date(&report, &arena), "2025年1月7日"));
	report.date = str_of("2024-12-31");
	assert_true(str_is(report_date(&report, &arena), "2024年12月31日"));
	report_free(&report);
	arena_free(&arena);
}

static void
a_freed_report_is_empty(void **state)
{
	struct report report = parse(tree);

	(void)state;
	report_free(&report);
	assert_int_equal(report.count, 0);
	assert_null(report.nodes);
	report_free(&report);
}

static void
a_file_that_cannot_be_read_has_no_place(void **state)
{
	struct report report = { 0 };
	struct error error;

	(void)state;
	assert_false(load_report(&report, "tests/reports", NULL, &error));
	assert_int_equal(error.line, 0);
	assert_false(load_report(&report, "tests/reports/没有", NULL, &error));
	assert_int_equal(error.line, 0);
	assert_int_equal(report.count, 0);
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
		cmocka_unit_test(a_date_is_printed_as_print_has_it),
		cmocka_unit_test(a_freed_report_is_empty),
		cmocka_unit_test(a_file_that_cannot_be_read_has_no_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
