#include "text/gaps.h"

#include "test.h"

static void
without_gaps_a_text_is_itself(void **state)
{
	struct gaps none = { 0 };
	struct arena arena = { 0 };
	struct str text = str_of("一二");

	(void)state;
	assert_ptr_equal(gaps_close(&none, text, &arena).bytes, text.bytes);
	assert_int_equal(gaps_source(&none, 4), 4);
	arena_free(&arena);
}

/* a[1][2]bc[3] */
static void
every_byte_of_the_closed_text_is_found_again(void **state)
{
	struct arena arena = { 0 };
	struct gaps gaps = { .arena = &arena };
	struct str text = str_of("a[1][2]bc[3]"), closed;

	(void)state;
	gaps_add(&gaps, (struct span){ 1, 4 });
	gaps_add(&gaps, (struct span){ 4, 7 });
	gaps_add(&gaps, (struct span){ 9, 12 });
	closed = gaps_close(&gaps, text, &arena);
	assert_true(str_is(closed, "abc"));
	for (size_t i = 0; i < closed.length; i++)
		assert_int_equal(
		    text.bytes[gaps_source(&gaps, i)], closed.bytes[i]);
	assert_int_equal(gaps_source(&gaps, 3), 12);
	arena_free(&arena);
}

static void
a_span_takes_the_gaps_within_it_but_not_those_beside_it(void **state)
{
	struct arena arena = { 0 };
	struct gaps gaps = { .arena = &arena };
	struct span span;

	(void)state;
	gaps_add(&gaps, (struct span){ 1, 4 });
	gaps_add(&gaps, (struct span){ 5, 8 });
	span = gaps_source_span(&gaps, (struct span){ 0, 2 });
	assert_int_equal(span.from, 0);
	assert_int_equal(span.to, 5);
	span = gaps_source_span(&gaps, (struct span){ 1, 2 });
	assert_int_equal(span.from, 4);
	assert_int_equal(span.to, 5);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_gaps_a_text_is_itself),
		cmocka_unit_test(every_byte_of_the_closed_text_is_found_again),
		cmocka_unit_test(
		    a_span_takes_the_gaps_within_it_but_not_those_beside_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
