/* What the format allows, shown by small reports. Runs in the repo's root. */
#include "format/load.h"
#include "host/file.h"
#include "report/report.h"

#include "test.h"

static void
load(struct report *report, const char *file)
{
	struct error error = { 0 };

	*report = (struct report){ 0 };
	if (!load_report(report, file, NULL, &error))
		fail_msg("%s:%zu:%zu: %s", file, error.line, error.column,
		    error.message);
}

static struct str
read_file(struct arena *arena, const char *name)
{
	struct error error;
	struct str bytes;

	if (!file_read(arena, name, &bytes, &error))
		fail_msg("%s: %s", name, error.message);
	return bytes;
}

static void
a_flat_report_is_leaves_at_the_top(void **state)
{
	struct report report;

	(void)state;
	load(&report, "tests/reports/good/flat.yaml");
	assert_int_equal(report.count, 4);
	assert_int_equal(report.leaf_count, 3);
	assert_int_equal(report.nodes[1].paragraph_count, 2);
	for (size_t i = 1; i < report.count; i++) {
		assert_int_equal(report.nodes[i].depth, 1);
		assert_int_equal(report.nodes[i].kind, KIND_NONE);
		assert_int_equal(report_lead(&report, i), 0);
	}
	report_free(&report);
}

/* The node with the title, which must be there. */
static size_t
find(const struct report *report, const char *title)
{
	size_t node = 1;

	while (
	    node < report->count && !str_is(report->nodes[node].title, title))
		node++;
	if (node == report->count)
		fail_msg("no section %s", title);
	return node;
}

static void
a_report_may_be_six_deep_with_leaves_beside_branches(void **state)
{
	struct report report;
	size_t tool;

	(void)state;
	load(&report, "tests/reports/good/deep.yaml");
	assert_int_equal(report.count, 15);
	assert_int_equal(report.leaf_count, 9);
	tool = find(&report, "数控机床");
	assert_int_equal(report.nodes[tool].depth, 6);
	assert_true(
	    str_is(report.nodes[tool].text, "（1）数控机床。产量达到1200台。\n"
					    "出口Model X和Model Y两种机型。"));
	assert_int_equal(
	    report.nodes[find(&report, "产业")].paragraph_count, 2);
	assert_true(str_is(report.nodes[find(&report, "装备")].text,
	    "（一）装备制造增长较快。"));
	assert_int_equal(report_next_sibling(&report, find(&report, "前言")),
	    find(&report, "产业"));
	report_free(&report);
}

static const struct style {
	const char *title, *text;
} styles[] = {
	{ "2024", "一段普通写法的文字，换行处没有空格。" },
	{ "3.14", "第一段。\n第二段。\n第三段。" },
	{ "2024-01-01", "单引号里的一段。\n空一行是第二段。" },
	{ "true", "折叠写法里，单个换行连成一行。\n空行分段。" },
	{ "yes", "逐字写法里，单个换行连成一行，PM2.5 and AQI之间有空格。\n"
		 "空行分段。" },
	{ "0x1F", "最后一段。" },
};

static void
every_scalar_is_a_string_in_whatever_style(void **state)
{
	struct report report;

	(void)state;
	load(&report, "tests/reports/good/styles.yaml");
	assert_true(str_is(report.nodes[0].title, "北湖县政府工作报告"));
	assert_true(str_is(report.nodes[0].short_title, "北湖'24"));
	assert_true(str_is(report.nodes[0].year, "2024"));
	assert_int_equal(report.count, 1 + sizeof styles / sizeof *styles);
	for (size_t i = 1; i < report.count; i++) {
		assert_true(str_is(report.nodes[i].title, styles[i - 1].title));
		assert_true(str_is(report.nodes[i].text, styles[i - 1].text));
	}
	assert_true(str_is(report.nodes[1].year, "2024"));
	assert_true(report.nodes[4].supplied);
	report_free(&report);
}

static void
a_communique_has_an_issuer_tables_and_notes(void **state)
{
	struct report report;

	(void)state;
	load(&report, "tests/reports/good/communique.yaml");
	assert_true(str_is(report.issuer, "北湖县统计局"));
	assert_int_equal(report.nodes[0].paragraph_count, 1);
	assert_true(str_is(report.nodes[1].title, "综合"));
	assert_int_equal(report.nodes[1].kind, KIND_PLAN);
	assert_int_equal(report.nodes[1].paragraph_count, 6);
	assert_true(report.paragraphs[4].fixed);
	assert_true(str_is(
	    report.paragraphs[4].text, "其中：工业  亿元       8    -9.2"));
	assert_int_equal(report.nodes[2].kind, KIND_PROJECTS);
	assert_true(report.nodes[2].guessed);
	assert_int_equal(report.nodes[3].kind, KIND_NOTES);
	assert_true(report.nodes[4].note);
	assert_int_equal(report.leaf_count, 2);
	report_free(&report);
}

static void
the_example_of_the_manual_loads_as_it_is_printed(void **state)
{
	struct arena arena = { 0 };
	struct str example =
	    read_file(&arena, "tests/reports/good/example.yaml");
	static const char *const manuals[] = { "man/baogao-report.5",
		"man/zh_CN/baogao-report.5" };
	struct report report;

	(void)state;
	for (size_t i = 0; i < sizeof manuals / sizeof *manuals; i++) {
		struct str manual = read_file(&arena, manuals[i]);

		assert_true(str_find(manual, example) < manual.length);
	}
	load(&report, "tests/reports/good/example.yaml");
	assert_int_equal(report.leaf_count, 4);
	report_free(&report);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_flat_report_is_leaves_at_the_top),
		cmocka_unit_test(
		    a_report_may_be_six_deep_with_leaves_beside_branches),
		cmocka_unit_test(every_scalar_is_a_string_in_whatever_style),
		cmocka_unit_test(a_communique_has_an_issuer_tables_and_notes),
		cmocka_unit_test(
		    the_example_of_the_manual_loads_as_it_is_printed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
