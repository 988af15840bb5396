#include "figure/kind.h"

#include <stdio.h>
#include <string.h>

#include "reading.h"

/* Each numeral of the text in brackets has the kind. */
static void
expect(enum figure_kind kind, const char *marked)
{
	char text[400], quote[100];
	size_t length = 0, from = 0;
	struct reading_figures read;

	for (const char *byte = marked; *byte != '\0'; byte++) {
		if (*byte == '[')
			from = length;
		else if (*byte == ']')
			snprintf(quote, sizeof quote, "%.*s",
			    (int)(length - from), text + from);
		else
			text[length++] = *byte;
	}
	text[length] = '\0';
	read_text(&read, text, KIND_RESULTS);
	if (read_find(&read, quote)->kind != kind)
		fail_msg("%s in %s is a %s", quote, text,
		    figure_kinds[read_find(&read, quote)->kind]);
	read_free(&read);
}

static void
what_counts_is_a_quantity(void **state)
{
	(void)state;
	expect(FIGURE_QUANTITY, "新增幼儿园[12所]");
	expect(FIGURE_QUANTITY, "建设[六大]科创街区");
	expect(FIGURE_QUANTITY, "产值迈入[千亿级]");
	expect(FIGURE_QUANTITY, "近[百家]企业落户");
	expect(FIGURE_QUANTITY, "保持[两位数]增长");
	expect(FIGURE_QUANTITY, "指数达到[35.9]");
	expect(FIGURE_QUANTITY, "帮助[14.45万]居民");
	expect(FIGURE_QUANTITY, "覆盖[12县]");
	expect(FIGURE_QUANTITY, "开展[10大]行动");
	expect(FIGURE_QUANTITY, "产量稳定在[百万吨]以上");
	expect(FIGURE_QUANTITY, "分别提高[5]和10个百分点");
}

static void
quoted_numerals_are_names(void **state)
{
	(void)state;
	expect(FIGURE_NAME, "打造“[15分钟]生活圈”");
	expect(FIGURE_NAME, "落实《[2030年]行动方案》");
	expect(FIGURE_NAME, "建设\"[3个]中心\"");
	expect(FIGURE_QUANTITY, "“新城”建成[3个]中心");
	expect(FIGURE_QUANTITY, "“没有结束，建成[3个]中心");
}

static void
plans_and_sets_are_names(void **state)
{
	(void)state;
	expect(FIGURE_NAME, "实施[三年]行动计划");
	expect(FIGURE_NAME, "打好[三大]攻坚战");
	expect(FIGURE_NAME, "培育[亿元级]项目");
	expect(FIGURE_NAME, "每[万人]拥有医生");
	expect(FIGURE_NAME, "落实[八项]规定");
	expect(FIGURE_NAME, "[三期]工程");
	expect(FIGURE_NAME, "学习[二十大]精神");
	expect(FIGURE_NAME, "办好[2024大]赛");
	expect(FIGURE_NAME, "工业[4.0大]会");
	expect(FIGURE_NAME, "住在[8号楼]");
	expect(FIGURE_NAME, "[2024]智能大会");
	expect(FIGURE_NAME, "[九年]义务教育");
	expect(FIGURE_NAME, "江河[3类]水质达标率");
	expect(FIGURE_NAME, "十届[七次]、八次全会");
	expect(FIGURE_NAME, "缩小城乡[二元]差距");
	expect(FIGURE_NAME, "是很不平凡的[一年]");
	expect(FIGURE_NAME, "市区[两级]");
}

static void
ranks_stand_behind_what_ranks(void **state)
{
	(void)state;
	expect(FIGURE_RANK, "增幅位居全市[第一]");
	expect(FIGURE_RANK, "总量居全省[第3位]");
	expect(FIGURE_RANK, "满意度连续三年全省[第二]");
	expect(FIGURE_RANK, "数量稳居全国[首位]");
	expect(FIGURE_ORDINAL, "列入[第一批]");
	expect(FIGURE_RANK, "总量居全省[前三]");
	expect(FIGURE_RANK, "排名进入全省[前10位]");
	expect(FIGURE_ORDINAL, "[二级]医院");
	expect(FIGURE_ORDINAL, "[第三]产业占比提高");
	expect(FIGURE_ORDINAL, "摆在[首位]");
	expect(FIGURE_ORDINAL, "成为[首个]试点");
	expect(FIGURE_ORDINAL, "列入第三、[四批]试点");
}

static void
years_last_or_are_dates(void **state)
{
	(void)state;
	expect(FIGURE_DURATION, "[五年]来成绩显著");
	expect(FIGURE_DURATION, "项目[一年]建成");
	expect(FIGURE_DURATION, "大型活动[30分钟]散场");
	expect(FIGURE_DATE, "[2024年]新增岗位");
	expect(FIGURE_DATE, "比[2月]增加");
	expect(FIGURE_DATE, "[二○二五年]任务");
	expect(FIGURE_DATE, "[08年]以来");
}

static void
enumerators_are_ordinals(void **state)
{
	(void)state;
	expect(FIGURE_ORDINAL, "[1].新建道路");
	expect(FIGURE_ORDINAL, "（[7]）新建道路");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_counts_is_a_quantity),
		cmocka_unit_test(quoted_numerals_are_names),
		cmocka_unit_test(plans_and_sets_are_names),
		cmocka_unit_test(ranks_stand_behind_what_ranks),
		cmocka_unit_test(years_last_or_are_dates),
		cmocka_unit_test(enumerators_are_ordinals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
