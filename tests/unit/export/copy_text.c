#include "export/copy_text.h"

#include <stdio.h>
#include <string.h>

#include "format/load.h"
#include "format/yaml.h"
#include "report/path.h"
#include "test.h"

static struct report report;
static struct arena arena;

static void
load(const char *file)
{
	struct error error;

	report_free(&report);
	if (!load_report(&report, file, NULL, &error))
		fail_msg("%s: %s", file, error.message);
}

static int
close_report(void **state)
{
	(void)state;
	report_free(&report);
	arena_free(&arena);
	return 0;
}

static size_t
node_at(const char *path)
{
	struct path_matches found;
	struct error error;

	if (!path_find(&report, str_of(path), &arena, &found, &error))
		fail_msg("%s: %s", path, error.message);
	return found.nodes[0];
}

static void
expect_text(const char *path, const char *wanted)
{
	struct str text = copy_text_of(&report, node_at(path), NULL, &arena);

	assert_string_equal(arena_copy(&arena, text).bytes, wanted);
}

static bool
holds(struct str text, const char *piece)
{
	return str_find(text, str_of(piece)) < text.length;
}

static void
a_leaf_is_its_text_in_one_line_a_paragraph(void **state)
{
	struct str text;

	(void)state;
	load("content/xuhui-2025.yaml");
	text = copy_text_of(&report, node_at("3.6.1"), NULL, &arena);
	assert_true(str_starts(text, str_of("改善群众居住环境。实施新一轮")));
	assert_true(str_equal(text, report.nodes[node_at("3.6.1")].text));
}

static void
a_heading_stands_before_a_text_that_begins_otherwise(void **state)
{
	(void)state;
	load("tests/reports/good/flat.yaml");
	expect_text("1.", "过去一年\n"
			  "全镇地区生产总值增长5.2%。\n"
			  "新修道路3条，改造老旧小区2个。");
}

static void
a_branch_is_its_heading_and_everything_below(void **state)
{
	(void)state;
	load("tests/reports/good/example.yaml");
	expect_text("2.", "2023年工作回顾\n"
			  "\n"
			  "【一】经济稳中有进\n"
			  "发展动能不断增强\n"
			  "\n"
			  "一年来，全区经济总体平稳。\n"
			  "\n"
			  "产业发展稳健。预计完成工业总产值900亿元。\n"
			  "新增高新技术企业35家。");
}

static void
supplied_headings_are_not_copied(void **state)
{
	struct str text;

	(void)state;
	load("tests/reports/good/example.yaml");
	expect_text("1.", "各位代表：");
	load("content/xuhui-2025.yaml");
	text = copy_text_of(&report, node_at("1."), NULL, &arena);
	assert_true(str_starts(text, str_of("一年来，全区经济社会发展总体平稳。"
					    "\n\n一是经济运行回升向好。")));
	text = copy_text_of(&report, node_at("2."), NULL, &arena);
	assert_true(str_starts(text, str_of("【一】坚持承压而上\n")));
	text = copy_text_of(&report, 0, NULL, &arena);
	assert_false(holds(text, "〔"));
	assert_false(holds(text, "2024年工作回顾"));
	assert_false(holds(text, "\n\n\n"));
}

static void
expect_paragraphs(struct str text, size_t node)
{
	const struct node *self = &report.nodes[node];

	for (size_t i = 0; i < self->paragraph_count; i++) {
		struct str paragraph =
		    report.paragraphs[self->paragraph + i].text;
		size_t at = str_find(text, paragraph);
		size_t behind = at + paragraph.length;

		assert_true(at < text.length);
		assert_true(at == 0 || text.bytes[at - 1] == '\n');
		assert_true(
		    behind == text.length || text.bytes[behind] == '\n');
	}
}

static void
every_paragraph_below_is_a_line_and_no_line_end_is_last(void **state)
{
	(void)state;
	load("content/xuhui-2025.yaml");
	for (size_t node = 0; node < report.count; node++) {
		struct str text = copy_text_of(&report, node, NULL, &arena);

		for (size_t i = node; i < node + report.nodes[node].span; i++)
			expect_paragraphs(text, i);
		assert_true(text.bytes[text.length - 1] != '\n');
		assert_true(text.length <= COPY_TEXT_MOST);
	}
}

static void
what_could_do_harm_is_not_copied(void **state)
{
	static const char source[] =
	    "baogao: 1\n"
	    "title: \"报\\e[31m告\"\n"
	    "sections:\n"
	    "  - title: \"节\\u202e\"\n"
	    "    number: \"一\\x9b\"\n"
	    "    text: \"词\\e[201~\\rrm -r x\\r\\r\"\n";
	struct error error;

	(void)state;
	report_free(&report);
	if (!yaml_read_report(&report, str_of(source), &error))
		fail_msg("%s", error.message);
	expect_text("1.", "一 节\n词[201~rm -r x");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_leaf_is_its_text_in_one_line_a_paragraph),
		cmocka_unit_test(
		    a_heading_stands_before_a_text_that_begins_otherwise),
		cmocka_unit_test(a_branch_is_its_heading_and_everything_below),
		cmocka_unit_test(supplied_headings_are_not_copied),
		cmocka_unit_test(
		    every_paragraph_below_is_a_line_and_no_line_end_is_last),
		cmocka_unit_test(what_could_do_harm_is_not_copied),
	};

	return cmocka_run_group_tests(tests, NULL, close_report);
}
