#include "base/arena.h"

#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"

static bool
is_zero(const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (bytes[i] != '\0')
			return false;
	return true;
}

static void
memory_is_zeroed_and_aligned_whatever_its_size(void **state)
{
	static const size_t sizes[] = { 1, 3, 7, 16, 1000, 16 * 1024,
		16 * 1024 + 1, 1 << 20, 5 };
	struct arena arena = { 0 };

	(void)state;
	for (int round = 0; round < 20; round++)
		for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
			char *bytes = arena_alloc(&arena, sizes[i], 1);

			assert_int_equal(
			    (uintptr_t)bytes % _Alignof(max_align_t), 0);
			assert_true(is_zero(bytes, sizes[i]));
			memset(bytes, 0xA5, sizes[i]);
		}
	arena_free(&arena);
}

static void
a_large_piece_harms_none_before_or_behind_it(void **state)
{
	struct arena arena = { 0 };
	char *before = arena_alloc(&arena, 100, 1), *large, *behind;

	(void)state;
	memset(before, 'b', 100);
	large = arena_alloc(&arena, 100, 1000);
	behind = arena_alloc(&arena, 100, 1);
	memset(large, 'l', 100 * 1000);
	assert_true(is_zero(behind, 100));
	for (int i = 0; i < 100; i++)
		assert_int_equal(before[i], 'b');
	arena_free(&arena);
}

static void
an_array_keeps_what_it_holds_when_it_grows(void **state)
{
	struct arena arena = { 0 };
	size_t room = 0, *numbers = NULL;

	(void)state;
	for (size_t i = 0; i < 5000; i++) {
		numbers =
		    arena_grow(&arena, numbers, i, &room, sizeof *numbers);
		assert_true(i < room);
		numbers[i] = i;
	}
	for (size_t i = 0; i < 5000; i++)
		assert_int_equal(numbers[i], i);
	arena_free(&arena);
}

static void
an_array_with_room_stays_where_it_is(void **state)
{
	struct arena arena = { 0 };
	size_t room = 0;
	char *array = arena_grow(&arena, NULL, 0, &room, 1);

	(void)state;
	assert_ptr_equal(arena_grow(&arena, array, room - 1, &room, 1), array);
	arena_free(&arena);
}

static void
a_copy_is_closed_by_a_nul_and_may_hold_some(void **state)
{
	struct arena arena = { 0 };
	char bytes[] = { 'a', '\0', 'b', 'c' };
	struct str copy = arena_copy(&arena, (struct str){ bytes, 3 });

	(void)state;
	bytes[0] = 'x';
	assert_int_equal(copy.length, 3);
	assert_memory_equal(copy.bytes, "a\0b\0", 4);
	copy = arena_copy(&arena, (struct str){ NULL, 0 });
	assert_int_equal(copy.length, 0);
	assert_string_equal(copy.bytes, "");
	arena_free(&arena);
}

static void
what_is_printed_is_as_long_as_it_gets(void **state)
{
	struct arena arena = { 0 };
	struct str text = arena_print(&arena, "%s第%d章", "报告", 3);

	(void)state;
	assert_true(str_is(text, "报告第3章"));
	assert_int_equal(text.bytes[text.length], '\0');
	for (int length = 250; length < 40000;
	     length = length * 101 / 100 + 1) {
		text = arena_print(&arena, "%*d", length, 7);
		assert_int_equal(text.length, length);
		assert_int_equal(strlen(text.bytes), length);
		assert_int_equal(text.bytes[length - 1], '7');
	}
	arena_free(&arena);
}

/* What a program ends with that asks for so much. */
static int
status_of(size_t count, size_t size)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		struct arena arena = { 0 };

		close(STDERR_FILENO);
		arena_alloc(&arena, count, size);
		_exit(EX_OK);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
a_size_that_overflows_ends_the_program(void **state)
{
	(void)state;
	assert_int_equal(status_of(16, 16), EX_OK);
	assert_int_equal(status_of(SIZE_MAX, 1), EX_OSERR);
	assert_int_equal(status_of(SIZE_MAX / 8 + 2, 8), EX_OSERR);
	assert_int_equal(status_of(2, SIZE_MAX / 2 + 1), EX_OSERR);
}

static void
a_freed_arena_is_ready_again(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	memset(arena_alloc(&arena, 64, 1), 'x', 64);
	arena_free(&arena);
	assert_null(arena.newest);
	assert_true(is_zero(arena_alloc(&arena, 64, 1), 64));
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    memory_is_zeroed_and_aligned_whatever_its_size),
		cmocka_unit_test(a_large_piece_harms_none_before_or_behind_it),
		cmocka_unit_test(an_array_keeps_what_it_holds_when_it_grows),
		cmocka_unit_test(an_array_with_room_stays_where_it_is),
		cmocka_unit_test(a_copy_is_closed_by_a_nul_and_may_hold_some),
		cmocka_unit_test(what_is_printed_is_as_long_as_it_gets),
		cmocka_unit_test(a_size_that_overflows_ends_the_program),
		cmocka_unit_test(a_freed_arena_is_ready_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
