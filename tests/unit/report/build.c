#include "report/build.h"

#include <string.h>

#include "test.h"
#include "tree.h"

static void
the_tree_is_an_array_in_reading_order(void **state)
{
	static const struct {
		size_t parent, ordinal, span, leaf, offset;
		int depth;
	} expected[] = {
		{ 0, 0, 5, 0, 0, 0 },
		{ 0, 1, 3, 0, 0, 1 },
		{ 1, 1, 1, 0, 0, 2 },
		{ 1, 2, 1, 1, 3, 2 },
		{ 0, 2, 1, 2, 9, 1 },
	};
	struct build build;
	struct report report;

	(void)state;
	tree_start(&build);
	tree_open(&build, "甲");
	tree_leaf(&build, "乙", "一");
	tree_leaf(&build, "丙", "二三");
	build_close(&build);
	tree_leaf(&build, "丁", "四");
	report = tree_finish(&build);
	assert_int_equal(report.count, 5);
	for (size_t i = 0; i < report.count; i++) {
		const struct node *node = &report.nodes[i];

		assert_int_equal(node->parent, expected[i].parent);
		assert_int_equal(node->ordinal, expected[i].ordinal);
		assert_int_equal(node->span, expected[i].span);
		assert_int_equal(node->leaf, expected[i].leaf);
		assert_int_equal(node->offset, expected[i].offset);
		assert_int_equal(node->depth, expected[i].depth);
	}
	assert_int_equal(report.leaf_count, 3);
	assert_int_equal(report.length, 12);
	report_free(&report);
}

static void
ordinals_count_on_behind_a_branch(void **state)
{
	struct build build;
	struct report report;

	(void)state;
	tree_start(&build);
	tree_leaf(&build, "甲", "字");
	tree_open(&build, "乙");
	for (int i = 0; i < 3; i++)
		tree_leaf(&build, "丙", "字");
	build_close(&build);
	tree_leaf(&build, "丁", "字");
	report = tree_finish(&build);
	assert_int_equal(report.nodes[2].ordinal, 2);
	assert_int_equal(report.nodes[5].ordinal, 3);
	assert_int_equal(report.nodes[6].ordinal, 3);
	report_free(&report);
}

static void
every_field_is_kept_where_it_is_read(void **state)
{
	struct build build;
	struct report report;
	const struct node *node;

	(void)state;
	tree_start(&build);
	tree_set(&build, BUILD_PLACE, "北湖");
	tree_set(&build, BUILD_DATE, "2025-01-07");
	tree_set(&build, BUILD_OCCASION, "在会上");
	tree_set(&build, BUILD_SPEAKER, "县长");
	tree_set(&build, BUILD_ISSUER, "县政府");
	tree_set(&build, BUILD_SOURCE, "日报");
	tree_open(&build, "坚持");
	tree_set(&build, BUILD_SUBTITLE, "平稳");
	tree_set(&build, BUILD_NUMBER, "【一】");
	tree_set(&build, BUILD_SHORT_TITLE, "坚");
	tree_set(&build, BUILD_ID, "a");
	tree_set(&build, BUILD_YEAR, "2024");
	build_set_kind(&build, KIND_RESULTS);
	build_set_flag(&build, BUILD_SUPPLIED, true);
	build_set_flag(&build, BUILD_GUESSED, true);
	build_set_text(&build, str_of("字。"));
	build_close(&build);
	report = tree_finish(&build);
	node = &report.nodes[1];
	assert_true(str_is(report.nodes[0].title, "报告"));
	assert_true(str_is(report.place, "北湖"));
	assert_true(str_is(report.date, "2025-01-07"));
	assert_true(str_is(report.occasion, "在会上"));
	assert_true(str_is(report.speaker, "县长"));
	assert_true(str_is(report.issuer, "县政府"));
	assert_true(str_is(report.source, "日报"));
	assert_true(str_is(node->title, "坚持"));
	assert_true(str_is(node->subtitle, "平稳"));
	assert_true(str_is(node->number, "【一】"));
	assert_true(str_is(node->short_title, "坚"));
	assert_true(str_is(node->id, "a"));
	assert_true(str_is(node->year, "2024"));
	assert_true(str_is(node->text, "字。"));
	assert_int_equal(node->kind, KIND_RESULTS);
	assert_true(node->supplied);
	assert_true(node->guessed);
	report_free(&report);
}

/* What a row of the schema sets has somewhere to go. */
static void
every_field_of_the_report_has_a_place(void **state)
{
	struct build build;

	(void)state;
	tree_start(&build);
	for (enum build_field field = BUILD_PLACE; field < BUILD_FIELD_END;
	     field++)
		build_set(&build, field, str_of("字"));
	build_drop(&build);
	for (enum build_field field = BUILD_TITLE; field < BUILD_PLACE;
	     field++) {
		tree_start(&build);
		tree_open(&build, "节");
		build_set(&build, field, str_of("字"));
		build_drop(&build);
	}
}

/* They stand behind the others, are no leaves that count, and keep their order;
 * what is in them follows its parent. */
static void
notes_come_last_and_are_not_counted(void **state)
{
	static const char *const titles[] = { "报告", "甲", "乙", "注", "词",
		"附件" };
	struct build build;
	struct report report;

	(void)state;
	tree_start(&build);
	tree_open(&build, "注");
	build_set_kind(&build, KIND_NOTES);
	tree_leaf(&build, "词", "注。");
	build_close(&build);
	tree_open(&build, "甲");
	tree_leaf(&build, "乙", "字。");
	build_close(&build);
	tree_open(&build, "附件");
	build_set_kind(&build, KIND_NOTES);
	build_set_text(&build, str_of("表。"));
	build_close(&build);
	report = tree_finish(&build);
	for (size_t i = 0; i < report.count; i++) {
		assert_true(str_is(report.nodes[i].title, titles[i]));
		assert_int_equal(report.nodes[i].note, i >= 3);
	}
	assert_int_equal(report.nodes[2].parent, 1);
	assert_int_equal(report.nodes[4].parent, 3);
	assert_int_equal(report.nodes[1].ordinal, 1);
	assert_int_equal(report.nodes[3].ordinal, 2);
	assert_int_equal(report.nodes[5].ordinal, 3);
	assert_int_equal(report.leaf_count, 1);
	assert_int_equal(report_leaves(&report, 0), 1);
	assert_int_equal(report_leaves(&report, 3), 0);
	assert_true(str_is(report.paragraphs[0].text, "字。"));
	assert_true(report_has_tree(&report));
	report_free(&report);
}

static void
a_report_may_be_a_text_and_nothing_else(void **state)
{
	struct build build;
	struct report report;

	(void)state;
	tree_start(&build);
	build_paragraph(&build, str_of("一。"));
	build_paragraph(&build, str_of("二。"));
	report = tree_finish(&build);
	assert_int_equal(report.count, 1);
	assert_int_equal(report.paragraph_count, 2);
	assert_false(report_has_tree(&report));
	report_free(&report);
}

static void
a_fixed_line_begins_with_a_tab_that_is_not_its_own(void **state)
{
	struct build build;
	struct report report;

	(void)state;
	tree_start(&build);
	build_set_text(&build, str_of("一\n\t二\n三"));
	report = tree_finish(&build);
	assert_false(report.paragraphs[0].fixed);
	assert_true(report.paragraphs[1].fixed);
	assert_true(str_is(report.paragraphs[1].text, "二"));
	assert_false(report.paragraphs[2].fixed);
	report_free(&report);
}

static void
fields_and_text_may_come_after_the_sections(void **state)
{
	struct build build;
	struct report report;

	(void)state;
	build_start(&build);
	build_open(&build);
	tree_leaf(&build, "乙", "下一。\n下二。");
	build_set_text(&build, str_of("上。"));
	tree_set(&build, BUILD_TITLE, "甲");
	build_close(&build);
	tree_set(&build, BUILD_TITLE, "报告");
	report = tree_finish(&build);
	assert_true(str_is(report.nodes[1].title, "甲"));
	assert_int_equal(report.nodes[1].offset, 0);
	assert_int_equal(report.nodes[2].offset, strlen("上。"));
	/* In reading order all the same. */
	assert_int_equal(report.paragraph_count, 3);
	assert_int_equal(report.nodes[1].paragraph, 0);
	assert_int_equal(report.nodes[2].paragraph, 1);
	assert_int_equal(report.nodes[2].paragraph_count, 2);
	assert_true(str_is(report.paragraphs[0].text, "上。"));
	assert_true(str_is(report.paragraphs[2].text, "下二。"));
	report_free(&report);
}

static void
paragraphs_may_come_one_by_one(void **state)
{
	struct build build;
	struct report report;
	char line[] = "上一。";

	(void)state;
	tree_start(&build);
	tree_open(&build, "甲");
	build_paragraph(&build, str_of(line));
	memset(line, '?', sizeof line - 1);
	build_paragraph(&build, str_of("上二。"));
	tree_open(&build, "乙");
	build_paragraph(&build, str_of("下。"));
	build_close(&build);
	build_close(&build);
	report = tree_finish(&build);
	assert_true(str_is(report.nodes[1].text, "上一。\n上二。"));
	assert_true(str_is(report.nodes[2].text, "下。"));
	assert_int_equal(report.nodes[1].paragraph_count, 2);
	assert_true(str_is(report.paragraphs[1].text, "上二。"));
	/* A paragraph is a piece of its section's text, not another copy. */
	assert_ptr_equal(
	    report.paragraphs[1].text.bytes, report.nodes[1].text.bytes + 10);
	report_free(&report);
}

static void
a_section_is_empty_until_it_has_text_or_sections(void **state)
{
	struct build build;

	(void)state;
	tree_start(&build);
	assert_true(build_is_empty(&build));
	tree_open(&build, "甲");
	assert_true(build_is_empty(&build));
	build_paragraph(&build, str_of("字"));
	assert_false(build_is_empty(&build));
	build_close(&build);
	assert_false(build_is_empty(&build));
	tree_open(&build, "乙");
	assert_true(build_is_empty(&build));
	build_set_text(&build, str_of("字"));
	assert_false(build_is_empty(&build));
	build_drop(&build);
}

static void
a_dropped_build_leaves_nothing(void **state)
{
	struct build build;

	(void)state;
	tree_start(&build);
	tree_open(&build, "甲");
	assert_non_null(arena_alloc(build_arena(&build), 100, 100));
	build_drop(&build);
	assert_null(build.report.arena.newest);
	assert_null(build.report.nodes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_tree_is_an_array_in_reading_order),
		cmocka_unit_test(ordinals_count_on_behind_a_branch),
		cmocka_unit_test(every_field_is_kept_where_it_is_read),
		cmocka_unit_test(every_field_of_the_report_has_a_place),
		cmocka_unit_test(notes_come_last_and_are_not_counted),
		cmocka_unit_test(a_report_may_be_a_text_and_nothing_else),
		cmocka_unit_test(
		    a_fixed_line_begins_with_a_tab_that_is_not_its_own),
		cmocka_unit_test(fields_and_text_may_come_after_the_sections),
		cmocka_unit_test(paragraphs_may_come_one_by_one),
		cmocka_unit_test(
		    a_section_is_empty_until_it_has_text_or_sections),
		cmocka_unit_test(a_dropped_build_leaves_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
