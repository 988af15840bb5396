/* What a query by sound finds. */
#include "pinyin.h"
#include "test.h"

static void
a_sound_is_found_by_syllables_or_by_initials(void **state)
{
	(void)state;
	expect("rengongzhineng", "加快[人工智能]创新，[人工智能]");
	expect("rgzn", "加快[人工智能]创新，[人工智能]");
	expect("xuhui", "在上海市[徐汇]区");
	expect("xh", "在上海市[徐汇]区，稳中[向好]");
}

static void
syllables_and_initials_mix_where_it_is_not_all_syllables(void **state)
{
	(void)state;
	expect("rengzn", "[人工智能]");
	expect("rgongzhineng", "[人工智能]");
	expect("rengongzn", "[人工智能]");
	expect("rgzhineng", "[人工智能]");
	expect("gongan", "[公安]，工爱年");
	expect("danz", "[单子]，大安中");
	expect("danzb", "[单子部]，[大安中部]");
}

static void
the_last_syllable_may_be_unfinished_but_no_other(void **state)
{
	(void)state;
	expect("r", "[人]工智能");
	expect("rengongzh", "[人工智]能");
	expect("rengongzhine", "[人工智能]");
	expect("zhinen", "人工[智能]");
	expect("regongzhineng", "人工智能");
	expect("rengonzhineng", "人工智能");
	expect("ren'gongzhi'nen'", "人工智能");
}

static void
zh_ch_and_sh_are_initials_as_z_c_and_s_are(void **state)
{
	(void)state;
	expect("zg", "[中国]，[再归]");
	expect("zhg", "[中国]，再归，[再好过]");
	expect("shchzh", "[上车站]，三次走");
	expect("scz", "[上车站]，[三次走]");
	expect("shcz", "[上车站]，三次走");
}

static void
a_boundary_parts_syllables(void **state)
{
	(void)state;
	expect("xian", "[西岸]，[先]进");
	expect("xi'an", "[西岸]，先进");
	expect("xi’an", "[西岸]，先进");
	expect("xi‘an", "[西岸]，先进");
	expect("xi＇an", "[西岸]，先进");
	expect("xi an", "[西岸]，先进");
	expect("xi　an", "[西岸]，先进");
	expect("'xi''an'", "[西岸]，先进");
	expect("z'h", "中国，[最好]");
	expect("xi'", "[西]岸，先进");
	expect("fang'an", "[方案]，反感");
	expect("fan'gan", "方案，[反感]");
}

static void
blanks_join_what_is_typed_into_one(void **state)
{
	(void)state;
	expect("rg zn", "[人工智能]");
	expect("ren gong zhi neng", "[人工智能]");
	expect(" rg　zn ", "[人工智能]");
	expect("AI ji shu", "[AI技术]，[AI 技术]");
	expect("3000 yi", "[3000亿]元，[3000 亿]元");
	expect("2024 2025nian", "[2024 2025年]，20242025年");
}

static void
u_with_two_dots_is_typed_in_many_ways(void **state)
{
	(void)state;
	expect("nvxing", "[女性]，努性");
	expect("nüxing", "[女性]，努性");
	expect("nÜxing", "[女性]，努性");
	expect("nu\xCC\x88xing", "[女性]，努性");
	expect("nU\xCC\x88xing", "[女性]，努性");
	expect("ｎｕ\xCC\x88ｘing", "[女性]，努性");
	expect("lvse", "[绿色]");
	expect("lyuse", "[绿色]");
	expect("nyuxing", "[女性]");
	expect("nuxing", "女性，[努性]");
	expect("nu", "女性，[努]力");
}

static void
lue_and_nue_are_lve_and_nve(void **state)
{
	(void)state;
	expect("zhanlve", "[战略]");
	expect("zhanlue", "[战略]");
	expect("zhanlüe", "[战略]");
	expect("zhanlu", "[战略]，[占路]");
	expect("nuedai", "[虐待]");
	expect("nvedai", "[虐待]");
	expect("lu'e", "战略，[路恶]");
	expect("juedui", "[绝对]");
	expect("jvedui", "[绝对]");
	expect("qveshao", "[缺少]");
	expect("xvhui", "[徐汇]");
	expect("yvanlin", "[园林]");
	expect("zvo", "做");
}

static void
full_width_letters_and_digits_are_ascii(void **state)
{
	(void)state;
	expect("ｒｇｚｎ", "[人工智能]");
	expect("３０００yi", "[3000亿]元");
	expect("ＡＩjishu", "[AI技术]");
}

static void
han_digits_and_capitals_stand_for_themselves(void **state)
{
	(void)state;
	expect("人工zn", "[人工智能]，任公智能");
	expect("rengong智n", "[人工智能]，人工只能");
	expect("rg智能", "[人工智能]");
	expect("3000yi", "3[3000 亿]元，30001亿元，[3000亿]");
	expect("AIjishu", "[AI技术]，[ａｉ技术]，爱技术");
	expect("5Gji", "[5G基]站，[５Ｇ基]站");
	expect("jishuPLUS", "[技术PLUS]，[技术ＰＬＵＳ]，技术");
	expect("zeng10%", "[增10%]，[增１０％]");
	expect("𠮷li", "[𠮷利]，吉利");
	expect("li𠮷", "[利𠮷]，利吉");
	expect("時jian", "[时间]，[時間]");
}

static void
a_letter_may_be_one_of_the_text(void **state)
{
	(void)state;
	expect("aijishu", "[AI技术]，[爱技术]");
	expect("5gwangluo", "[5G网络]");
	expect("suishenmaapp", "[随申码APP]");
	expect("wj", "按[w键]，[文件]");
	expect("ai", "[AI]，[ai]，[爱]");
	/* By initials alone almost any letter would be one. */
	expect("zhineng", "[智能]，zh姨n");
}

static void
tone_marks_may_be_typed(void **state)
{
	(void)state;
	expect("chóngqìng", "[重庆]");
	expect("nǚxìng", "[女性]，努性");
	expect("lǜsè", "[绿色]");
	expect("cho\xCC\x81ngqi\xCC\x80ng", "[重庆]");
	expect("nu\xCC\x88\xCC\x8Cxing", "[女性]");
}

static void
zero_and_circle_are_one(void **state)
{
	(void)state;
	expect("二零二五nian", "[二〇二五年]，[二零二五年]，[二○二五年]");
	expect("二○二五nian", "[二〇二五年]，[二零二五年]");
	expect("二零nian", "[二零年]，[二〇年]");
	expect("er零er", "[二零二]五年");
	expect("erlingerwu", "[二〇二五]年，[二零二五]年");
	expect("lys", "[零一三]，[〇一三]");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sound_is_found_by_syllables_or_by_initials),
		cmocka_unit_test(
		    syllables_and_initials_mix_where_it_is_not_all_syllables),
		cmocka_unit_test(
		    the_last_syllable_may_be_unfinished_but_no_other),
		cmocka_unit_test(zh_ch_and_sh_are_initials_as_z_c_and_s_are),
		cmocka_unit_test(a_boundary_parts_syllables),
		cmocka_unit_test(blanks_join_what_is_typed_into_one),
		cmocka_unit_test(u_with_two_dots_is_typed_in_many_ways),
		cmocka_unit_test(lue_and_nue_are_lve_and_nve),
		cmocka_unit_test(full_width_letters_and_digits_are_ascii),
		cmocka_unit_test(han_digits_and_capitals_stand_for_themselves),
		cmocka_unit_test(a_letter_may_be_one_of_the_text),
		cmocka_unit_test(tone_marks_may_be_typed),
		cmocka_unit_test(zero_and_circle_are_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
