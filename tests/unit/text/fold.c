/* Folding: blanks, zeros, and what is no character. */
#include "folding.h"

static void
nothing_stays_of_an_empty_text(void **state)
{
	(void)state;
	is_kept("");
	fold_is(" \n\t　", "");
	folds((struct str){ NULL, 0 }, str_of(""));
}

static void
a_figure_is_found_however_it_is_spaced_and_typed(void **state)
{
	(void)state;
	is_kept("突破3000亿元");
	are_one("突破 3000 亿元", "突破3000亿元");
	are_one("突破３０００亿元", "突破3000亿元");
	are_one("突破\n    3000 亿元", "突破3000亿元");
	are_one("２０２５年１月７日", "2025 年 1 月 7 日");
	are_one("PM 2.5", "pm2.5");
}

static void
thousands_may_be_parted(void **state)
{
	(void)state;
	fold_is("3,000亿 3 000亿 3\u2009000亿 ３，０００亿",
	    "3000亿3000亿3000亿3000亿");
	fold_is("12 345.6亿", "12345.6亿");
	fold_is("1,234,567人", "1234567人");
	fold_is("1 234,567", "1234567");
	fold_is("1, 234", "1234");
	fold_is("3,\u200B000", "3000");
	fold_is("3,000", "3000");
}

static void
a_variant_keeps_to_itself_in_words_of_its_own(void **state)
{
	(void)state;
	fold_is("著力沿著執著", "着力沿着执着");
	fold_is("顯著著名名著論著", "显著著名名著论著");
	fold_is("著 名 顯\u200B著", "著名显著");
	fold_is("乾淨乾燥", "干净干燥");
	is_kept("乾坤乾隆");
}

static void
other_digits_stay_apart(void **state)
{
	(void)state;
	is_kept("2024 2025");
	is_kept("2024,300");
	is_kept("1,2,3");
	is_kept("1,23");
	is_kept("1,2345");
	is_kept("1,,234");
	is_kept(",234");
	fold_is("第1，7家", "第1,7家");
	fold_is("1,234,56", "1234,56");
	fold_is("1,234 5", "1234 5");
	fold_is("5， 2024年", "5,2024年");
}

static void
the_year_is_one_in_all_its_spellings(void **state)
{
	(void)state;
	is_kept("二〇二五");
	fold_is("二○二五", "二〇二五");
	fold_is("二◯二五", "二〇二五");
	fold_is("二零二五", "二〇二五");
	fold_is("二 零\n二 五", "二〇二五");
	fold_is("二O二五", "二〇二五");
	fold_is("二０二五", "二〇二五");
	fold_is("二00五 二o o五", "二〇〇五二〇〇五");
}

static void
a_zero_is_a_digit_only_behind_one_and_before_one_or_the_end(void **state)
{
	(void)state;
	fold_is("一零二零三零四零五零六零七零八零九",
	    "一〇二〇三〇四〇五〇六〇七〇八〇九");
	is_kept("第二零售");
	is_kept("一百零五");
	is_kept("零售");
	is_kept("零");
	is_kept("零二");
	is_kept("零零散散");
	is_kept("五点零二");
	is_kept("二0年");
	is_kept("二00年");
	is_kept("一o2");
	is_kept("o二");
	is_kept("表二0.5");
	is_kept("二0000五");
	is_kept("零00零0000");
	fold_is("二0,000五", "二0000五");
	fold_is("二零", "二〇");
	fold_is("二零 \n", "二〇");
	fold_is("二零零零", "二〇〇〇");
	is_kept("二零零年");
	fold_is("零零一", "零〇一");
	fold_is("二零\u200B二", "二〇二");
	fold_is("二\uF9B2二", "二〇二");
	is_kept("二零\uFFFD");
	folds((struct str){ "二零\0", 7 }, (struct str){ "二零\0", 7 });
}

static void
all_white_space_between_han_is_dropped(void **state)
{
	(void)state;
	each_is(" \t\n\v\f\r\xC2\x85\u00A0\u1680\u2000\u2003\u200A\u2028\u2029"
		"\u202F\u205F\u3000",
	    "");
	fold_is("知识产\n\n  权证券化", "知识产权证券化");
	fold_is("　　一年来，　全区 \r\n", "一年来,全区");
	fold_is("人工智能 + 行动", "人工智能+行动");
}

static void
between_two_letters_or_two_digits_one_blank_is_left(void **state)
{
	(void)state;
	is_kept("a b y z a");
	is_kept("0 1 8 9 0");
	are_one("ａ　ｂ", "a b");
	are_one("A \n\t B", "a b");
	fold_is("3000 5000", "3000 5000");
	fold_is("１\u00A0２", "1 2");
	fold_is("é É", "e e");
	fold_is("① ②", "1 2");
	fold_is("a\u200B \u200Bb", "a b");
	fold_is(" a b ", "a b");
}

static void
between_others_no_blank_is_left(void **state)
{
	(void)state;
	fold_is("a 1", "a1");
	fold_is("1 a", "1a");
	fold_is("a . b", "a.b");
	fold_is("ж ж", "жж");
	fold_is("1 % 2", "1%2");
	fold_is("\u00A8\u00B4\u203E", "");
	fold_is("a\u00A8", "a");
	fold_is("\uFDFA", "\u0635\u0644\u0649\u0627\u0644\u0644\u0647\u0639"
			  "\u0644\u064A\u0647\u0648\u0633\u0644\u0645");
}

static void
hidden_characters_are_dropped(void **state)
{
	(void)state;
	fold_is("报\u200B\u200C\u200D\u2060告", "报告");
	fold_is("\uFEFF报\u00AD告\u202E\u3164\uFFA0\U000E0041", "报告");
	fold_is("葛\U000E0100❤\uFE0F", "葛❤");
	fold_is("1\uFE0F\u20E3", "1");
	fold_is("👍\U0001F3FD", "👍");
}

static void
a_byte_that_is_not_utf8_is_a_replacement_character(void **state)
{
	(void)state;
	fold_is("报\xE6\x8A告\xFF", "报\uFFFD\uFFFD告\uFFFD");
	fold_is("\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD");
	is_kept("\uFFFD");
}

static void
controls_stay_as_they_are(void **state)
{
	struct str controls = { "a\0b\x1B[\x7F\x01", 7 };

	(void)state;
	folds(controls, controls);
	is_kept("\xC2\x9B");
}

static void
what_was_in_the_buffer_before_is_no_neighbour(void **state)
{
	struct arena arena = { 0 };
	struct buffer folded = { .arena = &arena };

	(void)state;
	buffer_add(&folded, str_of("a二"));
	fold_add(&folded, str_of(" b"));
	fold_add(&folded, str_of("零"));
	assert_true(str_is(buffer_str(&folded), "a二b零"));
	arena_free(&arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_stays_of_an_empty_text),
		cmocka_unit_test(
		    a_figure_is_found_however_it_is_spaced_and_typed),
		cmocka_unit_test(thousands_may_be_parted),
		cmocka_unit_test(a_variant_keeps_to_itself_in_words_of_its_own),
		cmocka_unit_test(other_digits_stay_apart),
		cmocka_unit_test(the_year_is_one_in_all_its_spellings),
		cmocka_unit_test(
		    a_zero_is_a_digit_only_behind_one_and_before_one_or_the_end),
		cmocka_unit_test(all_white_space_between_han_is_dropped),
		cmocka_unit_test(
		    between_two_letters_or_two_digits_one_blank_is_left),
		cmocka_unit_test(between_others_no_blank_is_left),
		cmocka_unit_test(hidden_characters_are_dropped),
		cmocka_unit_test(
		    a_byte_that_is_not_utf8_is_a_replacement_character),
		cmocka_unit_test(controls_stay_as_they_are),
		cmocka_unit_test(what_was_in_the_buffer_before_is_no_neighbour),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
