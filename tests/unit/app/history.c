#include "app/history_internal.h"

#include "test.h"

static struct visit
at(size_t node)
{
	return (struct visit){ .selected = node };
}

static void
going_back_and_forward_ends_where_it_began(void **state)
{
	struct history history = { 0 };
	struct visit visit = at(3);

	(void)state;
	history_leave(&history, at(1));
	history_leave(&history, at(2));
	assert_true(history_back(&history, &visit));
	assert_int_equal(visit.selected, 2);
	assert_true(history_back(&history, &visit));
	assert_int_equal(visit.selected, 1);
	assert_false(history_back(&history, &visit));
	assert_true(history_forward(&history, &visit));
	assert_true(history_forward(&history, &visit));
	assert_int_equal(visit.selected, 3);
	assert_false(history_forward(&history, &visit));
}

static void
a_jump_forgets_what_lay_ahead(void **state)
{
	struct history history = { 0 };
	struct visit visit = at(2);

	(void)state;
	history_leave(&history, at(1));
	history_back(&history, &visit);
	history_leave(&history, at(1));
	assert_false(history_forward(&history, &visit));
}

static void
a_long_journey_keeps_its_latest_places(void **state)
{
	struct history history = { 0 };
	struct visit visit = at(999);
	size_t steps = 0;

	(void)state;
	for (size_t node = 0; node < 3 * HISTORY_MOST; node++)
		history_leave(&history, at(node));
	while (history_back(&history, &visit))
		steps++;
	assert_int_equal(steps, HISTORY_MOST);
	assert_int_equal(visit.selected, 2 * HISTORY_MOST);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(going_back_and_forward_ends_where_it_began),
		cmocka_unit_test(a_jump_forgets_what_lay_ahead),
		cmocka_unit_test(a_long_journey_keeps_its_latest_places),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
