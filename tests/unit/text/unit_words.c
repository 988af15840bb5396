#include "text/unit_words_internal.h"

#include <string.h>

#include "test.h"
#include "text/unit_words_table.h"

static void
expect(const char *text, const char *unit)
{
	size_t length = unit_words_at(str_of(text), 0);

	if (length != strlen(unit))
		print_error("%s: %.*s\n", text, (int)length, text);
	assert_int_equal(length, strlen(unit));
}

static void
the_table_is_sorted_by_bytes(void **state)
{
	(void)state;
	for (size_t i = 1; i < sizeof measure_words / sizeof measure_words[0];
	     i++)
		assert_true(strcmp(measure_words[i - 1], measure_words[i]) < 0);
}

static void
every_word_of_the_table_is_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof measure_words / sizeof measure_words[0];
	     i++)
		expect(measure_words[i], measure_words[i]);
}

static void
the_longest_word_is_taken(void **state)
{
	(void)state;
	expect("平方米开竣工", "平方米");
	expect("个百分点，", "个百分点");
	expect("个项目", "个");
	expect("人次。", "人次");
	expect("号线前期", "号线");
	expect("号不成套", "号");
	expect("分钟散场", "分钟");
	expect("大项", "大项");
	expect("千瓦时", "千瓦时");
}

static void
a_multiplier_is_no_measure_word(void **state)
{
	(void)state;
	expect("万平方米", "");
	expect("亿元", "");
	expect("千多", "");
}

static void
units_are_composed_by_brackets_and_slashes(void **state)
{
	(void)state;
	expect("套（间），", "套（间）");
	expect("项（人）获", "项（人）");
	expect("套（二期）", "套");
	expect("微克/立方米。", "微克/立方米");
	expect("微克 /立方米。", "微克 /立方米");
	expect("元/平方米/月", "元/平方米/月");
	expect("元/kWh", "元/kWh");
	expect("个/第", "个");
	expect("个/", "个");
	expect("套（", "套");
}

static void
a_latin_unit_ends_where_its_word_ends(void **state)
{
	(void)state;
	expect("km", "km");
	expect("km/h，", "km/h");
	expect("m3", "m3");
	expect("kmax", "");
	expect("max", "");
	expect("A级景区", "A级");
}

static void
a_unit_stands_at_its_offset_or_nowhere(void **state)
{
	struct str text = str_of("34个");

	(void)state;
	assert_int_equal(unit_words_at(text, 0), 0);
	assert_int_equal(unit_words_at(text, 2), 3);
	assert_int_equal(unit_words_at(text, text.length), 0);
	/* The slice ends inside a word and inside a character. */
	assert_int_equal(
	    unit_words_at(str_slice(str_of("平方米"), 0, 6), 0), 6);
	assert_int_equal(unit_words_at(str_slice(str_of("个"), 0, 2), 0), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_is_sorted_by_bytes),
		cmocka_unit_test(every_word_of_the_table_is_found),
		cmocka_unit_test(the_longest_word_is_taken),
		cmocka_unit_test(a_multiplier_is_no_measure_word),
		cmocka_unit_test(units_are_composed_by_brackets_and_slashes),
		cmocka_unit_test(a_latin_unit_ends_where_its_word_ends),
		cmocka_unit_test(a_unit_stands_at_its_offset_or_nowhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
