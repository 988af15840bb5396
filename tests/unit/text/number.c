#include "text/number.h"

#include "base/buffer.h"
#include "test.h"

/* Puts every number of the text in brackets and compares. */
static void
expect(const char *marked)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena }, found = { .arena = &arena };
	struct span number = { 0 };
	size_t from = 0;
	struct str bare;

	for (const char *byte = marked; *byte != 0; byte++)
		if (*byte != '[' && *byte != ']')
			buffer_add_byte(&text, *byte);
	bare = buffer_str(&text);
	while (number_next(bare, from, &number)) {
		buffer_add(&found, str_slice(bare, from, number.from));
		buffer_add_byte(&found, '[');
		buffer_add(&found, str_slice(bare, number.from, number.to));
		buffer_add_byte(&found, ']');
		from = number.to;
	}
	buffer_add(&found, str_slice(bare, from, bare.length));
	buffer_add_byte(&found, 0);
	assert_string_equal(found.bytes, marked);
	arena_free(&arena);
}

static void
digits_take_their_multiplier_and_unit(void **state)
{
	(void)state;
	expect("突破[3000亿元]，完成[281.87亿元]");
	expect("开工[235万平方米]、竣工[230万平方米]");
	expect("征收[40.51万平方米]，救助[26.51万人次]");
	expect("外资[16.77亿美元]，提高[5个百分点]");
	expect("[62大项][132项]工程，[10方面][34项]实事");
	expect("[23号线]、[19号线]前期，[8号地块]");
	expect("获[1金][2银]佳绩，[4千瓦时]，[3百分点]");
	expect("[1亿2千万人]，[2025年][1月][7日]");
}

static void
digits_take_signs_marks_and_latin_units(void **state)
{
	(void)state;
	expect("增长[10%以上]，[≥95%]，[51%]股权，[5‰]，[36.6℃]，[30％]");
	expect("[36.6°C]，北纬[31°14′20″]。[100km/h]，[5mg/m³]");
	expect("[-5℃]到[+5℃]，[±3%]，增长[－5%]，[−2度]");
	expect("[5G]网络，[4A级]景区，[90后]");
}

static void
joiners_count_between_digits_only(void **state)
{
	(void)state;
	expect("[1,234,567元]，[1/4以上]，[7·21事]件");
	expect("[9:30—17:00]，[3：2]，[3×4米]，“[3+6]”");
	expect("[34]，[5]。[6]、[7]；[1].加快 [2]/页");
	expect("[1，234，567元]，[2024]，[2025]，[2024]，[300个]");
	expect("[20]——[30]，—[5]，[5]—，");
}

static void
a_range_is_one_number(void **state)
{
	(void)state;
	expect("[341弄][7—8号]，[3000～4000亿元]，[5-6次]");
	expect("[1.5万—2万人]，[5%—6%]，[2021年—2025年]");
	expect("[1～3个月]—[三月]");
}

static void
more_or_less_stands_on_either_side_of_the_multiplier(void **state)
{
	(void)state;
	expect("[1000余平方米]、[1000余万平方米]、[3亿多元]");
	expect("[100多万人次]、[2千多]、[60+岁]、[30几个]");
}

static void
an_unknown_word_gives_its_first_character(void **state)
{
	(void)state;
	expect("[2024世]界，[12345热线]，[2868套（间）]保障");
	expect("[100%]签约，[3亿]签约");
}

static void
one_blank_before_a_unit_is_let_pass(void **state)
{
	(void)state;
	expect("[3000 亿元]，[60 %]，[5 km]，[30微克 /立方米]");
	expect("[3000 多亿元]，[12345] 签约，[5] kmax，[5]  个");
	expect("[2024] 来自，[2024] [2025]");
}

static void
digits_of_latin_words_are_numbers_only_with_a_unit(void **state)
{
	(void)state;
	expect("PM2.5浓度、STEM2、COVID-19患者、V2.0.1、H5N1");
	expect("http://a.cn/2025/0107/x?id=1234567890&p=a%20，a@163");
	expect("编号1234567890123，[123456789012]，[1234567890123元]");
	expect("GDP[3000亿元]，AQI[90%以上]，GPT-[4个]");
}

static void
full_width_digits_are_digits(void **state)
{
	(void)state;
	expect("[３０００亿元]，[１．５万人]，[７—８号]");
}

static void
numerals_in_han_are_a_number_with_a_unit(void **state)
{
	(void)state;
	expect("[二○二五年]主要任务，[二〇二五年度]，[一九七八年]");
	expect("[三千五百万元]，突破[万亿元]，[千万级]项目，[两成]");
	expect("[三百余万人次]，[十多个]，[几十万户]，[数百家]");
	expect("[百分之六十以上]，[三分之一]，[二三级]医院");
	expect("[三年]行动，统一种植，一是，数字，几个，数几");
	expect("“[十五五]”规划，[十四五时期]，“[八八]战略”，[一二三]产业");
	expect("[500亿][四个]台阶，几几数数，[几几三个]");
	expect("[一个月]，[一百零五公里]");
}

static void
an_ordinal_is_a_number(void **state)
{
	(void)state;
	expect("全市[第一]，[第十七届]人大，[第三季度]，[第12次]，[第5届]");
	expect("第几，次第，第");
}

static void
any_latin_word_is_a_unit_behind_a_multiplier(void **state)
{
	(void)state;
	expect("[22万P]、[1.3万PF]、[3亿token]，[1.2万PFlops]。");
	expect("[638.75万羽]，[10蒸吨]，[1200延米]，[2.3万头（只、羽）]");
	expect("[5kW·h]，[3万kW·h]，[600mAh]");
}

static void
thousands_may_be_parted_by_blanks(void **state)
{
	(void)state;
	expect("[12 345.6亿元]，[1 000万元]，[3 000 人]，[12\u2009345人]");
	expect("[2024] [300个]，[1] [23]");
}

static void
looking_begins_where_it_is_told(void **state)
{
	struct str text = str_of("1个2个");
	struct span number;

	(void)state;
	assert_true(number_next(text, 4, &number));
	assert_int_equal(number.from, 4);
	assert_int_equal(number.to, 8);
	assert_false(number_next(text, 8, &number));
	assert_false(number_next(str_of(""), 0, &number));
	assert_false(number_next(str_of("+-—\xFF"), 0, &number));
}

/* The figures of a text in turn, each followed by a blank. */
static void
expect_figures(const char *text, const char *expected)
{
	struct arena arena = { 0 };
	struct buffer found = { .arena = &arena };
	struct span figure = { 0, 0 };

	while (number_next_figure(str_of(text), figure.to, &figure)) {
		buffer_add(
		    &found, str_slice(str_of(text), figure.from, figure.to));
		buffer_add_byte(&found, ' ');
	}
	assert_true(str_is(buffer_str(&found), expected));
	arena_free(&arena);
}

static void
digits_that_are_no_number_are_figures(void **state)
{
	(void)state;
	expect_figures("PM2.5为35微克", "2.5 35微克 ");
	expect_figures("PM2.5浓度，H5端", "2.5 5 ");
	expect_figures(
	    "证号1234567890123456、9555部", "1234567890123456 9555部 ");
	expect_figures("没有", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digits_take_their_multiplier_and_unit),
		cmocka_unit_test(digits_take_signs_marks_and_latin_units),
		cmocka_unit_test(joiners_count_between_digits_only),
		cmocka_unit_test(a_range_is_one_number),
		cmocka_unit_test(
		    more_or_less_stands_on_either_side_of_the_multiplier),
		cmocka_unit_test(an_unknown_word_gives_its_first_character),
		cmocka_unit_test(one_blank_before_a_unit_is_let_pass),
		cmocka_unit_test(
		    digits_of_latin_words_are_numbers_only_with_a_unit),
		cmocka_unit_test(full_width_digits_are_digits),
		cmocka_unit_test(numerals_in_han_are_a_number_with_a_unit),
		cmocka_unit_test(an_ordinal_is_a_number),
		cmocka_unit_test(any_latin_word_is_a_unit_behind_a_multiplier),
		cmocka_unit_test(thousands_may_be_parted_by_blanks),
		cmocka_unit_test(looking_begins_where_it_is_told),
		cmocka_unit_test(digits_that_are_no_number_are_figures),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
