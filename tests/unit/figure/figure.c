#include "figure/figure.h"

#include "test.h"

static void
expect_decimal(double value, const char *expected)
{
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };

	figure_add_value(&line, value);
	buffer_add_byte(&line, 0);
	assert_string_equal(line.bytes, expected);
	arena_free(&arena);
}

static void
values_are_plain_decimals(void **state)
{
	(void)state;
	expect_decimal(12, "12");
	expect_decimal(100, "100");
	expect_decimal(0, "0");
	expect_decimal(28187000000.0, "28187000000");
	expect_decimal(5.6e12, "5600000000000");
	expect_decimal(3e16, "30000000000000000");
	expect_decimal(0.25, "0.25");
	expect_decimal(1.0 / 3, "0.333333333333333");
	expect_decimal(0.00001, "0.00001");
	expect_decimal(-3.5, "-3.5");
}

static void
what_counts_is_a_quantity_a_rank_or_a_duration(void **state)
{
	(void)state;
	assert_true(figure_kind_counts(FIGURE_QUANTITY));
	assert_true(figure_kind_counts(FIGURE_RANK));
	assert_true(figure_kind_counts(FIGURE_DURATION));
	assert_false(figure_kind_counts(FIGURE_DATE));
	assert_false(figure_kind_counts(FIGURE_NAME));
	assert_false(figure_kind_counts(FIGURE_ORDINAL));
}

static void
a_mark_is_apart_where_the_wording_does_not_show_it(void **state)
{
	static const char text[] = "预计超5吨";
	struct str all = str_of(text);
	struct figure figure = {
		.marks = { str_slice(all, 0, 6), str_slice(all, 6, 9) },
		.mark_count = 2,
		.wording = str_slice(all, 6, all.length),
	};

	(void)state;
	assert_true(figure_mark_is_apart(&figure, 0));
	assert_false(figure_mark_is_apart(&figure, 1));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_plain_decimals),
		cmocka_unit_test(
		    what_counts_is_a_quantity_a_rank_or_a_duration),
		cmocka_unit_test(
		    a_mark_is_apart_where_the_wording_does_not_show_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
