#include "text/amount.h"

#include "base/buffer.h"
#include "test.h"

static const char *const forms[] = {
	[AMOUNT_DIGITS] = "digits",
	[AMOUNT_HAN] = "han",
	[AMOUNT_FRACTION] = "fraction",
	[AMOUNT_PLACES] = "places",
	[AMOUNT_MAGNITUDE] = "magnitude",
	[AMOUNT_ORDINAL] = "ordinal",
	[AMOUNT_CODE] = "code",
};

/* Lists the numerals of a text as quote=low..high/unit, with a blank between. */
static void
expect(const char *text, const char *listed)
{
	struct arena arena = { 0 };
	struct buffer found = { .arena = &arena };
	struct amount amount;
	struct str whole = str_of(text);

	for (size_t from = 0; amount_next(whole, from, &amount);
	     from = amount.span.to) {
		struct str quote =
		    str_slice(whole, amount.span.from, amount.span.to);
		struct str unit =
		    str_slice(whole, amount.unit.from, amount.unit.to);

		assert_true(amount.span.from >= from);
		assert_true(amount.span.to > amount.span.from);
		if (found.length > 0)
			buffer_add_byte(&found, ' ');
		buffer_add(&found, quote);
		buffer_add(&found, arena_print(&arena, "=%.12g", amount.low));
		if (amount.high != amount.low)
			buffer_add(&found,
			    arena_print(&arena, "..%.12g", amount.high));
		buffer_add_byte(&found, '/');
		buffer_add(&found, unit);
	}
	buffer_add_byte(&found, 0);
	assert_string_equal(found.bytes, listed);
	arena_free(&arena);
}

static void
expect_form(const char *text, enum amount_form form)
{
	struct amount amount = { 0 };

	assert_true(amount_next(str_of(text), 0, &amount));
	assert_string_equal(forms[amount.form], forms[form]);
}

static void
digits_are_multiplied_exactly(void **state)
{
	(void)state;
	expect("完成281.87亿元", "281.87亿元=28187000000/元");
	expect("40.51万平方米", "40.51万平方米=405100/平方米");
	expect("1亿2千万人", "1亿2千万人=120000000/人");
	expect("5.6万亿元", "5.6万亿元=5.6e+12/元");
	expect("1,234,567元", "1,234,567元=1234567/元");
	expect("３５．５％", "３５．５％=35.5/％");
	expect("0.07%", "0.07%=0.07/%");
}

static void
a_unit_may_begin_like_a_multiplier(void **state)
{
	(void)state;
	expect("60万千瓦", "60万千瓦=600000/千瓦");
	expect("500千伏", "500千伏=500/千伏");
	expect("3千米", "3千米=3/千米");
	expect("3千人", "3千人=3000/人");
}

static void
a_blank_may_stand_before_the_unit(void **state)
{
	(void)state;
	expect("建设30 公里", "30 公里=30/公里");
	expect("面积24 万亩", "24 万亩=240000/亩");
	expect("增长4.4 %", "4.4 %=4.4/%");
	expect("2024 来自", "2024=2024/");
}

static void
units_keep_brackets_and_slashes(void **state)
{
	(void)state;
	expect("2451套（间）", "2451套（间）=2451/套（间）");
	expect("30微克/立方米", "30微克/立方米=30/微克/立方米");
	expect("10方面34项", "10方面=10/方面 34项=34/项");
}

static void
a_word_that_begins_like_a_unit_is_none(void **state)
{
	(void)state;
	expect("新建5个点位", "5个=5/个");
	expect("有三成员", "");
	expect("5万个体户", "5万=50000/");
	expect("跨过300亿大关", "300亿=30000000000/");
	expect("10大行动", "10大=10/大");
	expect("达到0.6人均水平", "0.6=0.6/");
	expect("3万人口", "3万人口=30000/人口");
	expect("超90%以上", "90%=90/%");
	expect("5年来", "5年=5/年");
}

static void
ranges_have_two_values(void **state)
{
	(void)state;
	expect("增长3%—5%", "3%—5%=3..5/%");
	expect("4.5-5%", "4.5-5%=4.5..5/%");
	expect("10至20个", "10至20个=10..20/个");
	expect("3—5万户", "3—5万户=30000..50000/户");
	expect("七八个", "七八个=7..8/个");
	expect("2020—2025年", "2020—2025年=2020..2025/年");
	expect("5个——8个", "5个=5/个 8个=8/个");
	expect("5月至10日", "5月=5/月 10日=10/日");
}

static void
han_numerals_count_with_a_unit_only(void **state)
{
	(void)state;
	expect("六大方面", "六大方面=6/大方面");
	expect("六大科创街区", "六大=6/大");
	expect("三千五百万元", "三千五百万元=35000000/元");
	expect("二十一条", "二十一条=21/条");
	expect("两个", "两个=2/个");
	expect("三百余家", "三百余家=300/家");
	expect("十几项", "十几项=11..19/项");
	expect("数十家", "数十家=10..99/家");
	expect("一般进一步一批三农四好几个千方百计", "");
	expect("一年来翻一倍", "一年=1/年 一倍=1/倍");
	expect("二○二五年", "二○二五年=2025/年");
	expect("十五年半", "十五年半=15.5/年半");
}

static void
parts_of_a_whole_are_shares(void **state)
{
	(void)state;
	expect("占1/4以上", "1/4=0.25/");
	expect("三分之一", "三分之一=0.333333333333/");
	expect("百分之六十", "百分之六十=60/");
	expect("百分之五点二", "百分之五点二=5.2/");
	expect("近一半", "一半=0.5/");
	expect("七成以上", "七成=70/成");
	expect("两位数增长", "两位数=10..99/");
	expect_form("1/4", AMOUNT_FRACTION);
	expect_form("两位数", AMOUNT_PLACES);
}

static void
a_multiplier_alone_is_a_magnitude(void **state)
{
	(void)state;
	expect("迈入千亿级", "千亿级=100000000000/");
	expect("亿元级项目", "亿元级=100000000/元");
	expect("每万人", "万人=10000/人");
	expect("突破千亿大关", "千亿=100000000000/");
	expect("千家万户", "千家=1000/家 万户=10000/户");
	expect_form("千亿级", AMOUNT_MAGNITUDE);
}

static void
ordinals_keep_their_sign(void **state)
{
	(void)state;
	expect("居第一", "第一=1/");
	expect("第3位", "第3位=3/位");
	expect("居前三、前10位", "前三=3/ 前10位=10/位");
	expect("前三季度前3个月前列", "三季度=3/季度 3个月=3/个月");
	expect("首批首位", "首批=1/批 首位=1/位");
	expect("首府首先", "");
	expect("唯一一家", "");
	expect_form("第二", AMOUNT_ORDINAL);
}

static void
what_is_no_one_number_is_a_code(void **state)
{
	(void)state;
	expect_form("1+6", AMOUNT_CODE);
	expect_form("2021-03-05", AMOUNT_CODE);
	expect_form("9.6：42.5：47.9", AMOUNT_CODE);
	expect_form("PM2.5", AMOUNT_CODE);
	expect_form("5G网络", AMOUNT_CODE);
	expect_form("G5成", AMOUNT_CODE);
	expect_form("1234567890123456", AMOUNT_CODE);
	expect_form("GDP3000亿元", AMOUNT_DIGITS);
	expect_form("30MW", AMOUNT_DIGITS);
	expect_form("3.5%", AMOUNT_DIGITS);
}

static void
a_sign_belongs_to_a_percentage(void **state)
{
	(void)state;
	expect("增长-3.5%", "-3.5%=-3.5/%");
	expect("新华路-8号", "8号=8/号");
	expect("-3-5%", "3-5%=3..5/%");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digits_are_multiplied_exactly),
		cmocka_unit_test(a_unit_may_begin_like_a_multiplier),
		cmocka_unit_test(a_blank_may_stand_before_the_unit),
		cmocka_unit_test(units_keep_brackets_and_slashes),
		cmocka_unit_test(a_word_that_begins_like_a_unit_is_none),
		cmocka_unit_test(ranges_have_two_values),
		cmocka_unit_test(han_numerals_count_with_a_unit_only),
		cmocka_unit_test(parts_of_a_whole_are_shares),
		cmocka_unit_test(a_multiplier_alone_is_a_magnitude),
		cmocka_unit_test(ordinals_keep_their_sign),
		cmocka_unit_test(what_is_no_one_number_is_a_code),
		cmocka_unit_test(a_sign_belongs_to_a_percentage),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
