#include "view/list.h"

#include <limits.h>

#include "test.h"

enum {
	COUNT = 40,
};

static struct list
list_of(size_t count, int height)
{
	struct list list = { .count = count };

	list_fit(&list, 0, height);
	return list;
}

static void
a_page_is_the_height_less_a_row(void **state)
{
	(void)state;
	assert_int_equal(list_step(ACTION_PAGE_DOWN, 10), 9);
	assert_int_equal(list_step(ACTION_PAGE_UP, 10), -9);
	assert_int_equal(list_step(ACTION_PAGE_DOWN, 1), 1);
	assert_int_equal(list_step(ACTION_HALF_DOWN, 10), 5);
	assert_int_equal(list_step(ACTION_HALF_UP, 1), -1);
	assert_int_equal(list_step(ACTION_FIRST, 10), INT_MIN);
	assert_int_equal(list_step(ACTION_LAST, 10), INT_MAX);
	assert_int_equal(list_step(ACTION_HELP, 10), 0);
}

static void
the_cursor_stays_in_the_list(void **state)
{
	struct list list = list_of(COUNT, 10);

	(void)state;
	assert_true(list_act(&list, ACTION_UP));
	assert_int_equal(list.cursor, 0);
	assert_true(list_act(&list, ACTION_LAST));
	assert_int_equal(list.cursor, COUNT - 1);
	assert_true(list_act(&list, ACTION_PAGE_DOWN));
	assert_int_equal(list.cursor, COUNT - 1);
	assert_true(list_act(&list, ACTION_FIRST));
	assert_int_equal(list.cursor, 0);
	assert_false(list_act(&list, ACTION_IN));
}

static void
an_empty_list_has_no_rows_and_does_not_scroll(void **state)
{
	struct list list = list_of(0, 10);
	size_t row;

	(void)state;
	assert_true(list_act(&list, ACTION_DOWN));
	list_scroll(&list, 3);
	list_scroll(&list, -3);
	assert_int_equal(list.cursor, 0);
	assert_int_equal(list.top, 0);
	assert_false(list_row_at(&list, 0, &row));
}

static void
fitting_scrolls_as_little_as_shows_the_cursor(void **state)
{
	struct list list = list_of(COUNT, 10);

	(void)state;
	list.cursor = 12;
	list_fit(&list, 12, 10);
	assert_int_equal(list.top, 3);
	list.cursor = 5;
	list_fit(&list, 5, 10);
	assert_int_equal(list.top, 3);
	list.cursor = 2;
	list_fit(&list, 1, 10);
	assert_int_equal(list.top, 1);
	/* No rows are left empty at the end. */
	list.cursor = COUNT - 1;
	list_fit(&list, COUNT - 1, 10);
	list_fit(&list, COUNT - 1, 20);
	assert_int_equal(list.top, COUNT - 20);
}

static void
the_wheel_takes_the_cursor_along_at_the_edges(void **state)
{
	struct list list = list_of(COUNT, 10);

	(void)state;
	list.cursor = 4;
	list_scroll(&list, 3);
	assert_int_equal(list.top, 3);
	assert_int_equal(list.cursor, 4);
	list_scroll(&list, 3);
	assert_int_equal(list.cursor, 6);
	list_scroll(&list, -100);
	assert_int_equal(list.top, 0);
	assert_int_equal(list.cursor, 6);
	list_scroll(&list, 100);
	assert_int_equal(list.top, COUNT - 10);
	list_scroll(&list, -COUNT);
	assert_int_equal(list.cursor, 9);
}

static void
a_plain_list_scrolls_by_keys(void **state)
{
	struct list list = { .count = COUNT, .plain = true };

	(void)state;
	list_fit(&list, 0, 10);
	list_act(&list, ACTION_DOWN);
	assert_int_equal(list.top, 1);
	list_act(&list, ACTION_LAST);
	assert_int_equal(list.top, COUNT - 10);
	list_fit(&list, 0, 20);
	assert_int_equal(list.top, COUNT - 20);
	list_act(&list, ACTION_FIRST);
	assert_int_equal(list.top, 0);
}

static void
a_row_of_the_pane_is_a_row_of_the_list_or_none(void **state)
{
	struct list list = list_of(COUNT, 10);
	size_t row;

	(void)state;
	list.top = 5;
	assert_true(list_row_at(&list, 0, &row));
	assert_int_equal(row, 5);
	assert_true(list_row_at(&list, 9, &row));
	assert_false(list_row_at(&list, 10, &row));
	assert_false(list_row_at(&list, -1, &row));
	list.top = COUNT - 5;
	assert_true(list_row_at(&list, 4, &row));
	assert_false(list_row_at(&list, 5, &row));
}

/* An odd line is left over. */
static void
a_row_may_take_two_lines_of_the_pane(void **state)
{
	struct list list = { .count = COUNT, .lines = 2 };
	size_t row;

	(void)state;
	list_fit(&list, 0, 9);
	assert_int_equal(list.height, 4);
	list.top = 5;
	assert_true(list_row_at(&list, 1, &row));
	assert_int_equal(row, 5);
	assert_true(list_row_at(&list, 7, &row));
	assert_int_equal(row, 8);
	assert_false(list_row_at(&list, 8, &row));
	assert_false(list_row_at(&list, -1, &row));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_is_the_height_less_a_row),
		cmocka_unit_test(the_cursor_stays_in_the_list),
		cmocka_unit_test(an_empty_list_has_no_rows_and_does_not_scroll),
		cmocka_unit_test(fitting_scrolls_as_little_as_shows_the_cursor),
		cmocka_unit_test(the_wheel_takes_the_cursor_along_at_the_edges),
		cmocka_unit_test(a_plain_list_scrolls_by_keys),
		cmocka_unit_test(
		    a_row_of_the_pane_is_a_row_of_the_list_or_none),
		cmocka_unit_test(a_row_may_take_two_lines_of_the_pane),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
