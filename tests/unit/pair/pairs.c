#include "pairs.h"

/* What a report with a result and a target comes to: the relation of the
 * target, and what differs. */
static enum relation
relate(const char *result, const char *target, char *differs)
{
	struct written written;
	struct pairs pairs = { 0 };
	enum relation relation;

	written_start(&written, result, target);
	pairs_find(&pairs, &written.figures, &written.figures);
	assert_int_equal(pairs.count, 1);
	relation = pairs.at[0].relation;
	memcpy(differs, pairs.at[0].differs.bytes, pairs.at[0].differs.length);
	differs[pairs.at[0].differs.length] = '\0';
	assert_int_equal(relation == RELATION_NONE, pairs.at[0].result == NULL);
	pairs_free(&pairs);
	written_end(&written);
	return relation;
}

struct case_of_pair {
	const char *result, *target;
	const char *differs; /* NULL: no pair */
};

static void
expect(const struct case_of_pair *cases, size_t count, enum relation relation)
{
	char differs[200];

	for (size_t i = 0; i < count; i++) {
		assert_int_equal(
		    relate(cases[i].result, cases[i].target, differs),
		    relation);
		assert_string_equal(differs, cases[i].differs);
	}
}

static void
the_same_indicator_is_found_in_the_same_words(void **state)
{
	static const struct case_of_pair cases[] = {
		{ "全年完成河道疏浚30公里。", "完成河道疏浚20公里。", "" },
		{ "林地覆盖率接近40%。", "力争林地覆盖率达到42%以上。", "" },
		{ "改造老旧水渠12条。", "老旧水渠改造8条。", "" },
		{ "新增绿道3公里。", "新增绿道5公里。", "" },
		{ "营造林3万亩。", "营造林4万亩。", "" },
		{ "亩均能耗比2023年下降3%。", "亩均能耗下降2%。", "" },
		{ "规模以上茶厂产值增长5%。", "规上茶厂产值增长6%。", "" },
	};

	(void)state;
	expect(cases, sizeof cases / sizeof *cases, RELATION_SAME);
}

static void
words_that_differ_are_named(void **state)
{
	static const struct case_of_pair cases[] = {
		{ "完成9条景观水渠建设。", "推进8条景观水渠建设。",
		    "完成/推进" },
		{ "新增“茶农之家”床位80张。", "筹措供应“茶农之家”床位70张。",
		    "新增/筹措供应" },
		{ "粮食总产值下降3%。", "粮食总产值增长2%。", "下降/增长" },
	};

	(void)state;
	expect(cases, sizeof cases / sizeof *cases, RELATION_SAME);
}

/* 分别 shares figures out among names, in whichever order these stand. */
static void
figures_of_a_list_meet_by_their_names(void **state)
{
	struct written written;
	struct pairs pairs = { 0 };

	(void)state;
	written_start(&written, "茶叶、稻谷和莲子产量分别增长3%、4%和5%。",
	    "莲子、茶叶产量分别增长6%、7%。");
	pairs_find(&pairs, &written.figures, &written.figures);
	assert_int_equal(pairs.count, 2);
	assert_true(str_is(pairs.at[0].result->quote, "5%"));
	assert_true(str_is(pairs.at[1].result->quote, "3%"));
	pairs_free(&pairs);
	written_end(&written);
}

static void
another_basis_is_no_pair_of_the_same(void **state)
{
	static const struct case_of_pair cases[] = {
		{ "旧屋综合修缮完工40万平方米。",
		    "旧屋综合修缮计划新开工10万平方米。", "完工/新开工" },
		{ "培训农村劳动力3万人。", "新增转移农村劳动力2万人。",
		    "培训/转移" },
		{ "全镇茶厂达120家。", "新增茶厂20家。", "总数/新增" },
		/* Other verbs do not tell so. */
		{ "旧屋综合修缮完工40万平方米。",
		    "旧屋综合修缮推进新开工10万平方米。", "完工/新开工" },
		{ "新认定茶叶龙头企业20家。", "茶叶龙头企业总数达到90家。",
		    "新增/总数" },
		{ "新培育省级茶叶龙头企业20家。",
		    "新培育国家级茶叶龙头企业2家。", "省级/国家级" },
		{ "建成茶艺培训中心15个。", "每个村建成茶艺培训中心1个。",
		    "/每" },
	};

	(void)state;
	expect(cases, sizeof cases / sizeof *cases, RELATION_BASIS);
}

static void
nothing_else_is_set_side_by_side(void **state)
{
	static const struct case_of_pair cases[] = {
		/* Other units, other measures. */
		{ "河道疏浚30公里。", "河道疏浚投资5000万元。", "" },
		{ "粮食总产值增长5%。", "粮食总产值占比达到5%。", "" },
		/* Five years beside one. */
		{ "五年来，我们办成了大事。新增绿道300公里。",
		    "新增绿道50公里。", "" },
		{ "粮食总产值年均增长7%。", "粮食总产值增长6%。", "" },
		{ "亩均能耗较2019年下降12%。", "亩均能耗下降2%。", "" },
		/* Another thing: what one of them names the other has not. */
		{ "规模以上茶厂产值能耗下降3%。", "规模以上茶厂产值增长6%。",
		    "" },
		{ "推进茶厂等15个项目建设。", "推进4个水渠项目建设。", "" },
		{ "重点抓了6个方面的工作。", "今年抓好十个方面的工作。", "" },
		{ "卫生厕所普及率达94%。", "自来水普及率达89%。", "" },
		/* A number within a name. */
		{ "植树300亩。", "铺设水管300里。", "" },
	};

	(void)state;
	expect(cases, sizeof cases / sizeof *cases, RELATION_NONE);
}

static void
a_share_stays_comparable_after_five_years(void **state)
{
	static const struct case_of_pair cases[] = {
		{ "五年来，我们办成了大事。林地覆盖率达到40%。",
		    "林地覆盖率达到42%。", "" },
	};

	(void)state;
	expect(cases, 1, RELATION_SAME);
}

static void
each_figure_is_in_one_pair(void **state)
{
	struct written written;
	struct pairs pairs = { 0 };

	(void)state;
	written_start(&written, "新增绿道3公里。",
	    "新增绿道5公里。\n新增滨江绿道6公里。");
	pairs_find(&pairs, &written.figures, &written.figures);
	assert_int_equal(pairs.count, 2);
	assert_int_equal(pairs.at[0].relation, RELATION_SAME);
	assert_int_equal(pairs.at[1].relation, RELATION_NONE);
	pairs_free(&pairs);
	written_end(&written);
}

static void
last_years_targets_meet_this_years_results(void **state)
{
	struct written last, this;
	struct pairs pairs = { 0 };

	(void)state;
	written_start(&last, "新增绿道1公里。", "新增绿道3公里。");
	written_start(&this, "新增绿道4公里。", "新增绿道9公里。");
	pairs_find(&pairs, &last.figures, &this.figures);
	assert_int_equal(pairs.count, 1);
	assert_int_equal(pairs.at[0].relation, RELATION_SAME);
	assert_true(str_is(pairs.at[0].target->quote, "3公里"));
	assert_true(str_is(pairs.at[0].result->quote, "4公里"));
	pairs_free(&pairs);
	written_end(&last);
	written_end(&this);
}

static void
a_report_without_targets_has_no_pairs(void **state)
{
	struct written written;
	struct pairs pairs = { 0 };

	(void)state;
	written_start(&written, "新增绿道1公里。",
	    "大家努力。\n今后五年，新增绿道500公里。\n到2030年，新增绿道600公里"
	    "。");
	pairs_find(&pairs, &written.figures, &written.figures);
	assert_int_equal(pairs.count, 0);
	pairs_free(&pairs);
	written_end(&written);
}

/* Whose project kind is 民生实事. */
static void
projects_have_results_of_their_own(void **state)
{
	struct written written;
	struct pairs pairs = { 0 };

	(void)state;
	written_read(&written,
	    "baogao: 1\ntitle: 报告\nyear: 2025\nsections:\n"
	    "  - title: 2024年工作\n    kind: results\n"
	    "    text: 新增绿道3公里。\n"
	    "  - title: 2025年任务\n    kind: tasks\n"
	    "    text: 新增绿道5公里。\n"
	    "  - title: 2025年民生实事\n    kind: projects\n    sections:\n"
	    "      - title: 一件\n        text: 新增绿道5公里。\n");
	pairs_find(&pairs, &written.figures, &written.figures);
	assert_int_equal(pairs.count, 2);
	assert_int_equal(pairs.at[0].relation, RELATION_SAME);
	assert_false(pairs.at[0].project);
	assert_int_equal(pairs.at[1].relation, RELATION_SAME);
	assert_true(pairs.at[1].project);
	assert_int_equal(pairs.at[0].result_index, pairs.at[1].result_index);
	pairs_free(&pairs);
	written_end(&written);
}

static void
slices_find_what_one_run_does(void **state)
{
	struct written written;
	struct pairs whole = { 0 }, sliced = { 0 };
	int slices = 1;

	(void)state;
	written_start(&written, "新增绿道3公里。完成植树40亩。改造水渠5条。",
	    "新增绿道5公里。完成植树60亩。改造水渠8条。");
	pairs_find(&whole, &written.figures, &written.figures);
	pairs_start(&sliced, &written.figures, &written.figures);
	for (; !pairs_run(&sliced, 0); slices++)
		assert_int_equal(sliced.count, 0);
	assert_true(slices > 3);
	assert_int_equal(sliced.count, whole.count);
	for (size_t i = 0; i < whole.count; i++)
		assert_int_equal(
		    sliced.at[i].result_index, whole.at[i].result_index);
	/* It can be given up half done. */
	pairs_start(&sliced, &written.figures, &written.figures);
	pairs_run(&sliced, 0);
	pairs_free(&sliced);
	pairs_free(&whole);
	written_end(&written);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_indicator_is_found_in_the_same_words),
		cmocka_unit_test(words_that_differ_are_named),
		cmocka_unit_test(figures_of_a_list_meet_by_their_names),
		cmocka_unit_test(another_basis_is_no_pair_of_the_same),
		cmocka_unit_test(nothing_else_is_set_side_by_side),
		cmocka_unit_test(a_share_stays_comparable_after_five_years),
		cmocka_unit_test(each_figure_is_in_one_pair),
		cmocka_unit_test(last_years_targets_meet_this_years_results),
		cmocka_unit_test(a_report_without_targets_has_no_pairs),
		cmocka_unit_test(projects_have_results_of_their_own),
		cmocka_unit_test(slices_find_what_one_run_does),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
