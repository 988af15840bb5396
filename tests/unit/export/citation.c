#include "export/citation.h"

#include "format/load.h"
#include "report/path.h"
#include "test.h"
#include "tree.h"

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

static void
expect(const char *path, enum citation manner, const char *wanted)
{
	struct path_matches found;
	struct error error;
	struct str text;

	if (!path_find(&report, str_of(path), &arena, &found, &error))
		fail_msg("%s: %s", path, error.message);
	text = citation_of(&report, found.nodes[0], manner, &arena);
	assert_string_equal(arena_copy(&arena, text).bytes, wanted);
}

static void
a_memo_names_report_date_part_chapter_and_section(void **state)
{
	(void)state;
	load("content/xuhui-2025.yaml");
	expect("3.6.1", CITATION_MEMO,
	    "——摘自《徐汇区政府工作报告（摘要）》（2025年1月7日）"
	    "“二○二五年主要任务”【六】“回应群众期待”“改善群众居住环境”");
	expect("3.", CITATION_MEMO,
	    "——摘自《徐汇区政府工作报告（摘要）》（2025年1月7日）"
	    "“二○二五年主要任务”");
	expect("0.", CITATION_MEMO,
	    "——摘自《徐汇区政府工作报告（摘要）》（2025年1月7日）");
}

static void
headings_that_were_not_printed_are_left_out(void **state)
{
	(void)state;
	load("content/xuhui-2025.yaml");
	expect("2.1.1", CITATION_MEMO,
	    "——摘自《徐汇区政府工作报告（摘要）》（2025年1月7日）"
	    "【一】“坚持承压而上”“重点产业发展稳健”");
	expect("1.", CITATION_MEMO,
	    "——摘自《徐汇区政府工作报告（摘要）》（2025年1月7日）");
}

static void
gbt7714_has_name_title_and_date(void **state)
{
	(void)state;
	load("content/xuhui-2025.yaml");
	expect("3.6.1", CITATION_GBT7714,
	    "王华. 徐汇区政府工作报告（摘要）[R]. 2025-01-07.");
}

static void
a_name_of_two_characters_may_have_a_blank(void **state)
{
	struct build build;

	(void)state;
	report_free(&report);
	tree_start(&build);
	tree_set(&build, BUILD_SPEAKER, "某市市长 甲 乙");
	tree_leaf(&build, "一节", "字");
	report = tree_finish(&build);
	expect("1.", CITATION_GBT7714, "甲乙. 报告[R]. ");
}

static void
what_a_report_lacks_is_left_out(void **state)
{
	(void)state;
	load("tests/reports/good/flat.yaml");
	expect("1.", CITATION_MEMO, "——摘自《东河镇政府工作报告》“过去一年”");
	expect("0.", CITATION_GBT7714, "东河镇政府工作报告[R]. ");
}

static void
what_could_do_harm_is_not_cited(void **state)
{
	static const struct tree_section sections[] = {
		{ 1, "\033[31m", "一节\177", NULL, "字" },
		{ 0 },
	};

	(void)state;
	report_free(&report);
	report = tree_build(sections);
	expect("1.", CITATION_MEMO, "——摘自《报告》[31m“一节”");
}

static void
what_nobody_spoke_is_cited_by_its_issuer(void **state)
{
	(void)state;
	load("tests/reports/good/communique.yaml");
	expect("0.", CITATION_GBT7714,
	    "北湖县统计局. 北湖县2023年统计公报[R]. 2024-03-01.");
}

static void
marks_of_notes_are_not_cited(void **state)
{
	(void)state;
	load("tests/screens/reports/figures.yaml");
	expect("1.", CITATION_MEMO,
	    "——摘自《东山县第十六届人民代表大会第五次会议政府工作报告》"
	    "一、“开工保障性住房和改造老旧小区共1358部电梯”");
	expect("2.", CITATION_MEMO,
	    "——摘自《东山县第十六届人民代表大会第五次会议政府工作报告》"
	    "二、“引进亿元以上项目二十五个、盘活存量资产3000亿元”");
	expect("0.", CITATION_GBT7714,
	    "东山县第十六届人民代表大会第五次会议政府工作报告[R]. ");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
		    a_memo_names_report_date_part_chapter_and_section,
		    close_report),
		cmocka_unit_test_teardown(
		    headings_that_were_not_printed_are_left_out, close_report),
		cmocka_unit_test_teardown(
		    gbt7714_has_name_title_and_date, close_report),
		cmocka_unit_test_teardown(
		    a_name_of_two_characters_may_have_a_blank, close_report),
		cmocka_unit_test_teardown(
		    what_nobody_spoke_is_cited_by_its_issuer, close_report),
		cmocka_unit_test_teardown(
		    what_a_report_lacks_is_left_out, close_report),
		cmocka_unit_test_teardown(
		    what_could_do_harm_is_not_cited, close_report),
		cmocka_unit_test_teardown(
		    marks_of_notes_are_not_cited, close_report),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
