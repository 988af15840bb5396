#include "text/numeral.h"

#include "test.h"

static void
numerals_of_every_script_have_their_value(void **state)
{
	static const struct {
		const char *text;
		int value;
	} cases[] = {
		{ "1", 1 },
		{ "06", 6 },
		{ "12", 12 },
		{ "９９９９", 9999 },
		{ "１0", 10 },
		{ "六", 6 },
		{ "十", 10 },
		{ "十二", 12 },
		{ "二十", 20 },
		{ "二十一", 21 },
		{ "一百", 100 },
		{ "一百零五", 105 },
		{ "一百一十", 110 },
		{ "两百", 200 },
		{ "三千二百一十", 3210 },
		{ "二〇", 20 },
		{ "二○二五", 2025 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (numeral_value(str_of(cases[i].text)) != cases[i].value)
			fail_msg("%s: %d", cases[i].text,
			    numeral_value(str_of(cases[i].text)));
}

static void
what_is_no_numeral_has_no_value(void **state)
{
	static const char *const cases[] = { "", "0", "零", "10000", "一万",
		"百", "千", "二十十", "十百", "一二十", "1十", "6.1", "第六",
		"a", "-1", " 6", "六 ", "99999999999999999999", "\xFF" };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (numeral_value(str_of(cases[i])) != 0)
			fail_msg("%s: %d", cases[i],
			    numeral_value(str_of(cases[i])));
}

static void
a_printed_number_is_bared_of_what_surrounds_it(void **state)
{
	static const struct {
		const char *number, *bare;
	} cases[] = {
		{ "【六】", "六" },
		{ "（一）", "一" },
		{ "(3)", "3" },
		{ "1）", "1" },
		{ "第一章", "一" },
		{ "第 十二 节", "十二" },
		{ "第三部分", "三" },
		{ "第4条", "4" },
		{ "一、", "一" },
		{ "2.", "2" },
		{ "1.1", "1.1" },
		{ "1.1.", "1.1" },
		{ "《〈五〉》", "五" },
		{ "六", "六" },
		{ "【】", "" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (!str_is(
			numeral_bare(str_of(cases[i].number)), cases[i].bare))
			fail_msg("%s", cases[i].number);
}

static void
assert_like(const char *number, const char *typed, bool like)
{
	if (numeral_is_like(str_of(number), str_of(typed)) != like)
		fail_msg("%s and %s", number, typed);
}

static void
what_stands_around_a_number_makes_it_alike(void **state)
{
	(void)state;
	assert_like("第三章", "第三章", true);
	assert_like("第三章", "第3章", true);
	assert_like("第三章", " 第三章　", true);
	assert_like("第三章", "第三节", false);
	assert_like("第三章", "第四章", false);
	assert_like("第三章", "三章", false);
	assert_like("（二）", "(二)", true);
	assert_like("（二）", "（2）", true);
	assert_like("（二）", "二", false);
	assert_like("二", "（二）", false);
	assert_like("二、", "二、", true);
	assert_like("二", "二", false);
	assert_like("", "", false);
	assert_like("（）", "（）", false);
	assert_like("第章", "第章", false);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numerals_of_every_script_have_their_value),
		cmocka_unit_test(what_is_no_numeral_has_no_value),
		cmocka_unit_test(
		    a_printed_number_is_bared_of_what_surrounds_it),
		cmocka_unit_test(what_stands_around_a_number_makes_it_alike),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
