#include "text/class.h"

#include <utf8proc.h>

#include "test.h"
#include "text/break_class.h"
#include "text/fold.h"
#include "text/utf8.h"

enum {
	POINTS = 0x110000,
};

static bool
is_surrogate(uint32_t point)
{
	return point >= 0xD800 && point <= 0xDFFF;
}

static void
the_blanks_are_those_of_unicode_with_tab_and_cr(void **state)
{
	(void)state;
	for (uint32_t point = 0; point < POINTS; point++) {
		bool space = utf8proc_category((utf8proc_int32_t)point) ==
			     UTF8PROC_CATEGORY_ZS;

		assert_int_equal(class_is_blank(point),
		    space || point == '\t' || point == '\r');
	}
}

static void
line_ends_are_no_blanks(void **state)
{
	(void)state;
	assert_false(class_is_blank('\n'));
	assert_false(class_is_blank(0x85));
	assert_false(class_is_blank(0x2028));
	assert_false(class_is_blank(0x2029));
}

static void
no_line_may_end_at_a_no_break_blank(void **state)
{
	(void)state;
	for (uint32_t point = 0; point < POINTS; point++) {
		bool glued =
		    point == 0xA0 || point == 0x2007 || point == 0x202F;

		assert_int_equal(class_is_breaking_blank(point),
		    class_is_blank(point) && !glued);
	}
}

/* So that a search, which is over folded text, parts words as it does. */
static void
folding_drops_every_blank(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	for (uint32_t point = 0; point < POINTS; point++) {
		struct buffer text = { .arena = &arena };

		if (!class_is_blank(point))
			continue;
		utf8_add(&text, point);
		assert_int_equal(fold_length(buffer_str(&text)), 0);
	}
	arena_free(&arena);
}

static void
han_are_the_ideographs_and_the_circle(void **state)
{
	(void)state;
	assert_true(class_is_han(U'报'));
	assert_true(class_is_han(U'〇'));
	assert_true(class_is_han(0x3400));
	assert_true(class_is_han(0x4DBF));
	assert_true(class_is_han(0x9FFF));
	assert_true(class_is_han(0x20000));
	assert_false(class_is_han(0x33FF));
	assert_false(class_is_han(0x4DC0)); /* a hexagram of the 易经 */
	assert_false(class_is_han(0xA000));
	assert_false(class_is_han(U'、'));
	assert_false(class_is_han(U'○'));
	assert_false(class_is_han('A'));
}

/* The break classes keep ranges of their own, since laying out asks them of
 * every character. */
static void
the_break_classes_have_the_same_han_and_digits(void **state)
{
	(void)state;
	for (uint32_t point = 0; point < POINTS; point++) {
		enum break_class class = break_class_of(point);

		assert_int_equal(class_is_han(point), class == BREAK_CLASS_HAN);
		assert_int_equal(
		    class_digit(point) >= 0, class == BREAK_CLASS_DIGIT);
	}
}

static void
a_digit_has_its_value_in_either_width(void **state)
{
	(void)state;
	for (int i = 0; i < 10; i++) {
		assert_int_equal(class_digit('0' + (uint32_t)i), i);
		assert_int_equal(class_digit(0xFF10 + (uint32_t)i), i);
	}
	assert_int_equal(class_digit('/'), -1);
	assert_int_equal(class_digit(':'), -1);
	assert_int_equal(class_digit(U'／'), -1);
	assert_int_equal(class_digit(U'：'), -1);
	assert_int_equal(class_digit(U'一'), -1);
}

static void
a_han_digit_has_its_value(void **state)
{
	static const uint32_t digits[] = U"〇一二三四五六七八九";

	(void)state;
	for (int i = 0; i < 10; i++)
		assert_int_equal(class_han_digit(digits[i]), i);
	assert_int_equal(class_han_digit(U'零'), 0);
	assert_int_equal(class_han_digit(U'○'), 0);
	assert_int_equal(class_han_digit(U'十'), -1);
	assert_int_equal(class_han_digit(U'两'), -1);
	assert_int_equal(class_han_digit('1'), -1);
}

/* As folding has it, which is made from the Unicode data. */
static void
half_width_is_the_compatibility_form(void **state)
{
	(void)state;
	for (uint32_t point = 0; point < POINTS; point++) {
		utf8proc_int32_t found[32];
		int last = 0;

		if (is_surrogate(point) || point < 0xFF01 || point > 0xFF5E) {
			assert_int_equal(class_half_width(point), point);
			continue;
		}
		assert_int_equal(
		    utf8proc_decompose_char((utf8proc_int32_t)point, found, 32,
			UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &last),
		    1);
		assert_int_equal(class_half_width(point), found[0]);
	}
}

static void
expect_trimmed(const char *text, const char *start, const char *both)
{
	struct str from_start = class_trim_start(str_of(text));
	struct str from_both = class_trim(str_of(text));

	assert_true(str_is(from_start, start));
	assert_true(str_is(from_both, both));
}

static void
trimming_takes_blanks_and_no_more(void **state)
{
	(void)state;
	expect_trimmed("　　报告　", "报告　", "报告");
	expect_trimmed("\u00A0\t 报 告\r", "报 告\r", "报 告");
	expect_trimmed("\n报告\n", "\n报告\n", "\n报告\n");
	expect_trimmed(" 　\u2003", "", "");
	expect_trimmed("", "", "");
	expect_trimmed("\xFF ", "\xFF ", "\xFF");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    the_blanks_are_those_of_unicode_with_tab_and_cr),
		cmocka_unit_test(line_ends_are_no_blanks),
		cmocka_unit_test(no_line_may_end_at_a_no_break_blank),
		cmocka_unit_test(folding_drops_every_blank),
		cmocka_unit_test(han_are_the_ideographs_and_the_circle),
		cmocka_unit_test(
		    the_break_classes_have_the_same_han_and_digits),
		cmocka_unit_test(a_digit_has_its_value_in_either_width),
		cmocka_unit_test(a_han_digit_has_its_value),
		cmocka_unit_test(half_width_is_the_compatibility_form),
		cmocka_unit_test(trimming_takes_blanks_and_no_more),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
