#include "base/sorted.h"

#include "test.h"

static int
compare(const void *key, const void *element)
{
	const size_t *wanted = key, *found = element;

	return sorted_order(*wanted, *found);
}

static size_t
first(size_t key, const size_t *array, size_t count)
{
	return sorted_first(&key, array, count, sizeof *array, compare);
}

static size_t
last(size_t key, const size_t *array, size_t count)
{
	return sorted_last(&key, array, count, sizeof *array, compare);
}

static const size_t evens[] = { 2, 4, 4, 4, 6 };

static void
the_first_is_found_among_equals(void **state)
{
	(void)state;
	assert_int_equal(first(4, evens, 5), 1);
	assert_int_equal(first(2, evens, 5), 0);
	assert_int_equal(first(6, evens, 5), 4);
}

static void
the_last_is_found_among_equals(void **state)
{
	(void)state;
	assert_int_equal(last(4, evens, 5), 3);
	assert_int_equal(last(2, evens, 5), 0);
	assert_int_equal(last(6, evens, 5), 4);
}

static void
a_key_between_two_elements_takes_the_one_on_its_side(void **state)
{
	(void)state;
	assert_int_equal(first(3, evens, 5), 1);
	assert_int_equal(last(3, evens, 5), 0);
	assert_int_equal(first(5, evens, 5), 4);
	assert_int_equal(last(5, evens, 5), 3);
}

static void
a_key_beyond_either_end_gets_the_end(void **state)
{
	(void)state;
	assert_int_equal(first(1, evens, 5), 0);
	assert_int_equal(last(1, evens, 5), 0);
	assert_int_equal(first(7, evens, 5), 5);
	assert_int_equal(last(7, evens, 5), 4);
}

static void
an_empty_array_gives_0(void **state)
{
	(void)state;
	assert_int_equal(first(1, evens, 0), 0);
	assert_int_equal(last(1, evens, 0), 0);
}

/* Against a walk from the front, in arrays of every length. */
static void
both_agree_with_a_walk(void **state)
{
	size_t array[20];

	(void)state;
	for (size_t i = 0; i < 20; i++)
		array[i] = i / 3 * 2 + 1;
	for (size_t count = 0; count <= 20; count++)
		for (size_t key = 0; key < 16; key++) {
			size_t before = 0, up_to = 0;

			while (before < count && array[before] < key)
				before++;
			while (up_to < count && array[up_to] <= key)
				up_to++;
			assert_int_equal(first(key, array, count), before);
			assert_int_equal(
			    last(key, array, count), up_to > 0 ? up_to - 1 : 0);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_is_found_among_equals),
		cmocka_unit_test(the_last_is_found_among_equals),
		cmocka_unit_test(
		    a_key_between_two_elements_takes_the_one_on_its_side),
		cmocka_unit_test(a_key_beyond_either_end_gets_the_end),
		cmocka_unit_test(an_empty_array_gives_0),
		cmocka_unit_test(both_agree_with_a_walk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
