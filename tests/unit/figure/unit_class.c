#include "figure/unit_class.h"

#include <string.h>

#include "figure/unit_class_table.h"
#include "test.h"

static void
the_rows_are_sorted(void **state)
{
	(void)state;
	for (size_t i = 1; i < sizeof unit_rows / sizeof *unit_rows; i++)
		if (strcmp(unit_rows[i - 1].unit, unit_rows[i].unit) >= 0)
			fail_msg("%s comes after %s", unit_rows[i].unit,
			    unit_rows[i - 1].unit);
}

static void
expect(const char *unit, enum unit_class expected)
{
	assert_string_equal(
	    figure_classes[unit_class_of(str_of(unit)).unit_class],
	    figure_classes[expected]);
}

static void
units_have_their_class(void **state)
{
	(void)state;
	expect("元", UNIT_MONEY);
	expect("平方米", UNIT_AREA);
	expect("公里", UNIT_LENGTH);
	expect("人次", UNIT_PEOPLE);
	expect("%", UNIT_PERCENT);
	expect("个百分点", UNIT_PERCENT);
	expect("分钟", UNIT_DURATION);
	expect("吨", UNIT_OTHER);
	expect("个", UNIT_COUNT);
	expect("", UNIT_OTHER);
}

static void
units_of_two_words_are_told_by_both(void **state)
{
	(void)state;
	expect("套（间）", UNIT_COUNT);
	expect("人（次）", UNIT_PEOPLE);
	expect("微克/立方米", UNIT_CONCENTRATION);
	expect("mg/L", UNIT_CONCENTRATION);
	expect("元/吨", UNIT_MONEY);
	expect("辆/小时", UNIT_OTHER);
}

static void
expect_of(const char *text, enum unit_class expected)
{
	struct amount amount;

	assert_true(amount_next(str_of(text), 0, &amount));
	assert_string_equal(
	    figure_classes[unit_class_of_amount(str_of(text), &amount)],
	    figure_classes[expected]);
}

static void
a_number_without_a_unit_is_told_by_its_form(void **state)
{
	(void)state;
	expect_of("千亿级", UNIT_MONEY);
	expect_of("300亿大关", UNIT_MONEY);
	expect_of("3万居民", UNIT_PEOPLE);
	expect_of("3万农户", UNIT_COUNT);
	expect_of("35.9", UNIT_OTHER);
	expect_of("1/4", UNIT_PERCENT);
	expect_of("两位数增长", UNIT_PERCENT);
	expect_of("两位数", UNIT_COUNT);
	expect_of("第3位", UNIT_OTHER);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_rows_are_sorted),
		cmocka_unit_test(units_have_their_class),
		cmocka_unit_test(units_of_two_words_are_told_by_both),
		cmocka_unit_test(a_number_without_a_unit_is_told_by_its_form),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
