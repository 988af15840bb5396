/* The report has one text and its notes. */
#include "report/gloss.h"

#include "test.h"
#include "tree.h"

static struct report
with_notes(const char *text, const char *notes)
{
	struct build build;

	tree_start(&build);
	build_set_text(&build, str_of(text));
	tree_open(&build, "注释");
	build_set_kind(&build, KIND_NOTES);
	build_set_text(&build, str_of(notes));
	build_close(&build);
	return tree_finish(&build);
}

static void
assert_gloss(const char *paragraph, int number, const char *term)
{
	struct report report = with_notes("字", paragraph);

	if (number == 0 && term[0] == '\0') {
		assert_int_equal(report.gloss_count, 0);
	} else {
		assert_int_equal(report.gloss_count, 1);
		assert_int_equal(report.glosses[0].number, number);
		assert_true(str_is(report.glosses[0].term, term));
	}
	report_free(&report);
}

static void
a_gloss_begins_with_a_mark_or_has_a_term_before_its_colon(void **state)
{
	(void)state;
	assert_gloss("[1]一轴两带：指三个经济带。", 1, "一轴两带");
	assert_gloss("［１２］ 按现价计算。", 12, "");
	assert_gloss("〔3〕绿色：x", 3, "绿色");
	assert_gloss("2．“两新”：设备更新和以旧换新。", 0, "两新");
	assert_gloss("3、“五个一”机制: x", 0, "“五个一”机制");
	assert_gloss("表中数据是初步数。", 0, "");
	assert_gloss("甲：一个字的词太短。", 0, "");
	assert_gloss("各位代表：", 0, "");
	assert_gloss("[1]产值：", 1, "");
	assert_gloss("产值增长，其中：工业增长。", 0, "");
	assert_gloss("本表为初步数。说明：x", 0, "");
	assert_gloss("比例12:30的说明：x", 0, "比例12:30的说明");
	assert_gloss("备注：表中数据是初步数。", 0, "");
	assert_gloss("注：[5]产值：x", 5, "产值");
	assert_gloss("[12345]号码太长", 0, "");
	assert_gloss("[]没有号码", 0, "");
	assert_gloss("[1］括号不成对", 0, "");
}

static void
a_section_in_the_notes_is_the_gloss_of_its_title(void **state)
{
	struct build build;
	struct report report;

	(void)state;
	tree_start(&build);
	tree_open(&build, "注释");
	build_set_kind(&build, KIND_NOTES);
	tree_leaf(&build, "四上企业", "四类企业。");
	tree_open(&build, "产值");
	tree_set(&build, BUILD_NUMBER, "[4]");
	build_set_text(&build, str_of("最终成果。"));
	build_close(&build);
	tree_leaf(&build, "名词解释", "绿色发展：x\n共享单车：y");
	build_close(&build);
	report = tree_finish(&build);
	assert_int_equal(report.gloss_count, 4);
	assert_true(str_is(report.glosses[0].term, "四上企业"));
	assert_int_equal(report.glosses[1].number, 4);
	assert_true(str_is(report.glosses[2].term, "绿色发展"));
	assert_int_equal(report.glosses[3].paragraph, 3);
	report_free(&report);
}

/* Counts the glosses of a report of one section, which is none of notes. */
static size_t
glosses_in(const char *title, const char *text)
{
	struct build build;
	struct report report;
	size_t count;

	tree_start(&build);
	tree_leaf(&build, title, text);
	report = tree_finish(&build);
	count = report.gloss_count;
	report_free(&report);
	return count;
}

static void
notes_at_the_end_of_any_section_are_found(void **state)
{
	(void)state;
	assert_int_equal(
	    glosses_in("环境", "面积[1]。\n注释：\n[1]面积\n[2]人口"), 2);
	assert_int_equal(glosses_in("环境", "面积[7]。\n注：\n［7］面积"), 1);
	assert_int_equal(
	    glosses_in("环境", "面积。\n《报告》名词解释\n[1]x"), 1);
	assert_int_equal(glosses_in("环境", "面积[3]。\n说明：[3]x\n[4]y"), 2);
	assert_int_equal(glosses_in("环境", "面积[1]。\n[1]面积\n[2]人口"), 2);
	assert_int_equal(glosses_in("注释", "[4]面积"), 1);
}

static void
no_notes_are_found_in_what_is_none(void **state)
{
	(void)state;
	assert_int_equal(glosses_in("环境", "面积：十亩。\n[1]面积"), 0);
	assert_int_equal(glosses_in("环境", "民生关注\n[1]面积"), 0);
	assert_int_equal(glosses_in("环境", "[2]面积\n[3]人口"), 0);
	assert_int_equal(
	    glosses_in("环境", "注释：\n面积：十亩。\n人口：千人。"), 0);
}

static void
a_mark_counts_where_it_has_a_gloss(void **state)
{
	struct report report =
	    with_notes("产值[1]增长[2]，面积〔３〕见[9]。", "[3]面积\n[1]产值");
	struct str text = report.paragraphs[0].text;
	struct arena arena = { 0 };
	struct gaps gaps = gloss_gaps(&report, 0, text, &arena);

	(void)state;
	assert_int_equal(gaps.count, 2);
	assert_true(str_is(
	    gaps_close(&gaps, text, &arena), "产值增长[2]，面积见[9]。"));
	assert_int_equal(
	    gloss_gaps(&report, 1, str_of("[1]产值"), &arena).count, 0);
	arena_free(&arena);
	report_free(&report);
}

static void
a_mark_at_the_beginning_of_a_note_calls_none(void **state)
{
	struct report report = with_notes("产值[1]", "[1]产值");
	struct str text = str_of("[1]产值[1]\n[1]产值");
	struct reference mark;

	(void)state;
	assert_true(gloss_mark(&report, text, 0, &mark));
	assert_int_equal(mark.span.from, 9);
	assert_false(gloss_mark(&report, text, mark.span.to, &mark));
	report_free(&report);
}

static void
of_two_with_one_number_the_first_counts(void **state)
{
	struct report report = with_notes("产值[1]", "[1]甲甲：x\n[1]乙乙：x");
	struct reference mark;

	(void)state;
	assert_true(gloss_mark(&report, report.paragraphs[0].text, 0, &mark));
	assert_true(str_is(mark.gloss->term, "甲甲"));
	report_free(&report);
}

static void
references_come_in_the_order_of_the_text_and_once(void **state)
{
	static const char *const terms[] = { "两新", "产值", "绿色" };
	struct report report = with_notes("两新和产值[1]，绿色产值[1]，两新。",
	    "[1]产值：x\n绿色：x\n两新：x\n没有：x");
	struct arena arena = { 0 };
	size_t count;
	struct reference *found = gloss_references(
	    &report, report.paragraphs[0].text, &arena, &count);

	(void)state;
	assert_int_equal(count, 3);
	for (size_t i = 0; i < count; i++)
		assert_true(str_is(found[i].gloss->term, terms[i]));
	arena_free(&arena);
	report_free(&report);
}

static void
what_is_under_a_span_shares_a_byte_with_it_or_is_marked_behind_it(void **state)
{
	struct report report =
	    with_notes("产值和两新，人口[7]多，两新好", "[7]按常住。\n两新：x");
	struct str text = report.paragraphs[0].text;
	size_t last = str_find(text, str_of("新好")), person;

	(void)state;
	person = str_find(text, str_of("人口"));
	assert_true(str_is(
	    gloss_under(&report, text, (struct span){ last, last + 6 })->term,
	    "两新"));
	assert_int_equal(
	    gloss_under(&report, text, (struct span){ person, person + 6 })
		->number,
	    7);
	assert_null(gloss_under(&report, text, (struct span){ 0, 6 }));
	assert_null(
	    gloss_under(&report, text, (struct span){ person, person + 3 }));
	report_free(&report);
}

static void
no_more_glosses_are_kept_than_can_be_looked_through(void **state)
{
	struct build build;
	struct report report;

	(void)state;
	tree_start(&build);
	tree_open(&build, "注释");
	build_set_kind(&build, KIND_NOTES);
	for (int i = 0; i < GLOSSES_MOST + 10; i++)
		build_paragraph(&build, str_of("两新：x"));
	build_close(&build);
	report = tree_finish(&build);
	assert_int_equal(report.gloss_count, GLOSSES_MOST);
	report_free(&report);
}

static void
assert_unmarked(const char *title, const char *wanted)
{
	struct report report = with_notes("字", "[1]一\n［12］二");

	assert_true(str_is(gloss_unmarked(&report, str_of(title)), wanted));
	report_free(&report);
}

static void
a_title_loses_the_marks_at_its_end_that_have_a_gloss(void **state)
{
	(void)state;
	assert_unmarked("工作报告[1]", "工作报告");
	assert_unmarked("工作报告 〔1〕", "工作报告");
	assert_unmarked("工作报告[1]［１２］", "工作报告");
	assert_unmarked("工作报告[1] [12]", "工作报告");
	assert_unmarked("工作[1]报告", "工作[1]报告");
	assert_unmarked("工作报告[2]", "工作报告[2]");
	assert_unmarked("工作报告〔2024〕[1]", "工作报告〔2024〕");
	assert_unmarked("工作报告（1）", "工作报告（1）");
	assert_unmarked("[1]", "[1]");
	assert_unmarked("", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_gloss_begins_with_a_mark_or_has_a_term_before_its_colon),
		cmocka_unit_test(
		    a_section_in_the_notes_is_the_gloss_of_its_title),
		cmocka_unit_test(notes_at_the_end_of_any_section_are_found),
		cmocka_unit_test(no_notes_are_found_in_what_is_none),
		cmocka_unit_test(a_mark_at_the_beginning_of_a_note_calls_none),
		cmocka_unit_test(a_mark_counts_where_it_has_a_gloss),
		cmocka_unit_test(of_two_with_one_number_the_first_counts),
		cmocka_unit_test(
		    references_come_in_the_order_of_the_text_and_once),
		cmocka_unit_test(
		    what_is_under_a_span_shares_a_byte_with_it_or_is_marked_behind_it),
		cmocka_unit_test(
		    no_more_glosses_are_kept_than_can_be_looked_through),
		cmocka_unit_test(
		    a_title_loses_the_marks_at_its_end_that_have_a_gloss),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
