#include "base/buffer.h"

#include "test.h"

static void
pieces_stand_one_behind_the_other(void **state)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };

	(void)state;
	assert_int_equal(buffer_str(&buffer).length, 0);
	buffer_add(&buffer, str_of("政府"));
	buffer_add(&buffer, (struct str){ NULL, 0 });
	buffer_add_byte(&buffer, ' ');
	buffer_add(&buffer, str_of("报告"));
	assert_true(str_is(buffer_str(&buffer), "政府 报告"));
	arena_free(&arena);
}

static void
nothing_is_lost_when_it_grows(void **state)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };
	struct str text;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		buffer_add_byte(&buffer, (char)('a' + i % 26));
		if (i % 1000 == 0)
			buffer_add(&buffer, str_of("--"));
	}
	text = buffer_str(&buffer);
	assert_int_equal(text.length, 20000 + 20 * 2);
	for (size_t i = 0, at = 0; i < 20000; i++) {
		assert_int_equal(text.bytes[at++], 'a' + i % 26);
		if (i % 1000 == 0)
			at += 2;
	}
	arena_free(&arena);
}

static void
a_piece_longer_than_all_before_is_taken_whole(void **state)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };
	struct str large = arena_print(&arena, "%*s", 100000, "x");

	(void)state;
	buffer_add(&buffer, str_of("a"));
	buffer_add(&buffer, large);
	assert_int_equal(buffer_str(&buffer).length, 100001);
	assert_int_equal(buffer_str(&buffer).bytes[0], 'a');
	assert_int_equal(buffer_str(&buffer).bytes[100000], 'x');
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_stand_one_behind_the_other),
		cmocka_unit_test(nothing_is_lost_when_it_grows),
		cmocka_unit_test(a_piece_longer_than_all_before_is_taken_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
