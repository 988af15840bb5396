#include "text/position.h"

#include "test.h"

static void
expect_at(const char *text, size_t offset, size_t line, size_t column)
{
	struct position position = position_at(str_of(text), offset);

	assert_int_equal(position.line, line);
	assert_int_equal(position.column, column);
}

static void
columns_count_code_points_and_not_bytes(void **state)
{
	(void)state;
	expect_at("", 0, 1, 1);
	expect_at("ab", 2, 1, 3);
	expect_at("政府𠮷x", 6, 1, 3);
	expect_at("政府𠮷x", 10, 1, 4);
}

static void
a_line_feed_is_the_last_of_its_line(void **state)
{
	(void)state;
	expect_at("一\n二", 3, 1, 2);
	expect_at("一\n二", 4, 2, 1);
	expect_at("\n\n", 2, 3, 1);
}

static void
lines_end_in_the_way_of_every_system(void **state)
{
	(void)state;
	expect_at("a\r\nb", 3, 2, 1);
	expect_at("a\rb", 2, 2, 1);
	expect_at("a\r\rb", 3, 3, 1);
	expect_at("a\n\rb", 3, 3, 1);
	expect_at("a\r", 2, 2, 1);
}

static void
an_offset_stands_behind_so_many_code_points(void **state)
{
	struct str text = str_of("a政𠮷");

	(void)state;
	assert_int_equal(position_offset(text, 0), 0);
	assert_int_equal(position_offset(text, 1), 1);
	assert_int_equal(position_offset(text, 2), 4);
	assert_int_equal(position_offset(text, 3), 8);
	assert_int_equal(position_offset(text, 9), 8);
}

static void
an_offset_and_its_column_agree_in_one_line(void **state)
{
	struct str text = str_of("第1届，𠮷é\xFFz");

	(void)state;
	for (size_t points = 0; points < 9; points++) {
		size_t offset = position_offset(text, points);

		assert_int_equal(position_at(text, offset).column, points + 1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_count_code_points_and_not_bytes),
		cmocka_unit_test(a_line_feed_is_the_last_of_its_line),
		cmocka_unit_test(lines_end_in_the_way_of_every_system),
		cmocka_unit_test(an_offset_stands_behind_so_many_code_points),
		cmocka_unit_test(an_offset_and_its_column_agree_in_one_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
