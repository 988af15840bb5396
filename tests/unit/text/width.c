#include "text/width.h"

#include <iconv.h>
#include <string.h>

#include "test.h"
#include "text/utf8.h"

/* Every code point of the string has these columns in narrow and in wide. */
static void
expect(const char *string, int narrow, int wide)
{
	struct str text = str_of(string);

	for (size_t at = 0; at < text.length; at += utf8_at(text, at).length) {
		uint32_t point = utf8_at(text, at).value;

		assert_int_equal(width_of(point, AMBIGUOUS_NARROW), narrow);
		assert_int_equal(width_of(point, AMBIGUOUS_WIDE), wide);
	}
}

static void
expect_point(uint32_t point, int columns)
{
	assert_int_equal(width_of(point, AMBIGUOUS_NARROW), columns);
	assert_int_equal(width_of(point, AMBIGUOUS_WIDE), columns);
}

static void
han_and_full_width_characters_fill_two_columns(void **state)
{
	(void)state;
	expect("政府工作报告鿿㐀𠮷", 2, 2);
	expect("【】《》、。，：；（）％～￥㎡㈠　Ａ９", 2, 2);
	expect("한국어😀🚀", 2, 2);
}

static void
ambiguous_characters_are_left_to_the_caller(void **state)
{
	(void)state;
	expect("“”‘’—…·×℃Ⅲ①°±‰→■●★※─│αЖé", 1, 2);
}

static void
private_use_is_ambiguous(void **state)
{
	(void)state;
	expect("\xEE\x80\x80\xEF\xA3\xBF", 1, 2);
	assert_int_equal(width_of(0xF0000, AMBIGUOUS_WIDE), 2);
	assert_int_equal(width_of(0x10FFFD, AMBIGUOUS_NARROW), 1);
}

static void
latin_and_other_narrow_characters_fill_one_column(void **state)
{
	(void)state;
	expect(" Az09~✓⋯£¥ｱ\xC2\xA0", 1, 1);
}

static void
marks_and_invisible_characters_fill_none(void **state)
{
	(void)state;
	expect_point(0x0301, 0);  /* acute */
	expect_point(0x20DD, 0);  /* enclosing circle */
	expect_point(0x3099, 0);  /* kana voicing */
	expect_point(0x00AD, 0);  /* soft hyphen */
	expect_point(0x200B, 0);  /* zero width space */
	expect_point(0x202E, 0);  /* right-to-left override */
	expect_point(0xFE0F, 0);  /* variation selector */
	expect_point(0xE0100, 0); /* ideographic variation */
	expect_point(0x3164, 0);  /* Hangul filler */
	expect_point(0x1161, 0);  /* Jamo vowel */
	expect_point(0x11FF, 0);  /* Jamo final */
	expect_point(0xD7B0, 0);
}

static void
spacing_marks_fill_one_column(void **state)
{
	(void)state;
	expect_point(0x093E, 1);
}

static void
what_must_not_reach_a_terminal_has_no_width(void **state)
{
	(void)state;
	expect_point(0x00, -1);
	expect_point(0x1B, -1);
	expect_point(0x7F, -1);
	expect_point(0x9B, -1);
	expect_point(0x2028, -1);
	expect_point(0x2029, -1);
	expect_point(0xD800, -1);
	expect_point(0xFDD0, -1);
	expect_point(0xFFFF, -1);
	expect_point(0x0378, -1);  /* unassigned */
	expect_point(0x2FFFD, -1); /* unassigned, though W in UAX #11 */
	expect_point(0x110000, -1);
	expect_point(UINT32_MAX, -1);
}

/* GBK's characters, by rows of the code: Han are wide, and of the others each
 * is either always wide or follows the caller. */
static void
no_character_of_gbk_is_zero_or_without_width(void **state)
{
	iconv_t gbk = iconv_open("UTF-8", "GBK");
	int count = 0;

	(void)state;
	assert_true(gbk != (iconv_t)-1);
	for (int code = 0x8140; code <= 0xFEFE; code++) {
		char in[2] = { (char)(code >> 8), (char)code }, out[8];
		char *from = in, *to = out;
		size_t from_length = sizeof in, to_length = sizeof out;
		uint32_t point;
		int narrow, wide;

		if (iconv(gbk, &from, &from_length, &to, &to_length) != 0 ||
		    from_length != 0)
			continue;
		point = utf8_at((struct str){ out, 8 - to_length }, 0).value;
		narrow = width_of(point, AMBIGUOUS_NARROW);
		wide = width_of(point, AMBIGUOUS_WIDE);
		assert_true(narrow == 1 || narrow == 2);
		assert_int_equal(wide, 2);
		if (point >= 0x4E00 && point <= 0x9FFF)
			assert_int_equal(narrow, 2);
		count++;
	}
	assert_true(count > 21000);
	iconv_close(gbk);
}

static void
the_table_names_its_unicode_version(void **state)
{
	(void)state;
	assert_non_null(strchr(width_unicode_version, '.'));
	assert_true(width_unicode_version[0] >= '1');
	assert_true(width_unicode_version[0] <= '9');
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    han_and_full_width_characters_fill_two_columns),
		cmocka_unit_test(ambiguous_characters_are_left_to_the_caller),
		cmocka_unit_test(private_use_is_ambiguous),
		cmocka_unit_test(
		    latin_and_other_narrow_characters_fill_one_column),
		cmocka_unit_test(marks_and_invisible_characters_fill_none),
		cmocka_unit_test(spacing_marks_fill_one_column),
		cmocka_unit_test(what_must_not_reach_a_terminal_has_no_width),
		cmocka_unit_test(no_character_of_gbk_is_zero_or_without_width),
		cmocka_unit_test(the_table_names_its_unicode_version),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
