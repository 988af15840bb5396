#include "desk/record.h"

#include "test.h"

static struct arena arena;

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static struct str
written(const struct str *fields, size_t count)
{
	struct buffer buffer = { .arena = &arena };

	record_add(&buffer, "kind", fields, count);
	return buffer_str(&buffer);
}

static void
a_record_is_read_as_it_was_written(void **state)
{
	static const char odd[] = "\0\n\t\\x41\x7F中\xFF";
	const struct str fields[] = { str_of("a"), { odd, sizeof odd - 1 },
		{ "", 0 } };
	struct str content = written(fields, 3), line, read[3];

	(void)state;
	assert_true(record_next(&content, &line));
	assert_true(record_is(line, "kind"));
	assert_false(record_is(line, "kin"));
	assert_true(record_read(&arena, line, read, 3));
	for (int i = 0; i < 3; i++)
		assert_true(str_equal(read[i], fields[i]));
	assert_false(record_next(&content, &line));
}

static void
any_byte_that_is_wrong_is_noticed(void **state)
{
	const struct str fields[] = { str_of("甲"), str_of("乙") };
	struct str content = written(fields, 2), line, read[2];
	char *bytes;

	(void)state;
	assert_true(record_next(&content, &line));
	bytes = (char *)line.bytes;
	for (size_t i = 0; i < line.length; i++) {
		bytes[i] ^= 1;
		assert_false(record_read(&arena, line, read, 2));
		bytes[i] ^= 1;
	}
	for (size_t i = 0; i < line.length; i++)
		assert_false(
		    record_read(&arena, str_slice(line, 0, i), read, 2));
	assert_true(record_read(&arena, line, read, 2));
}

static void
a_record_with_other_fields_is_another(void **state)
{
	const struct str fields[] = { str_of("a"), str_of("b") };
	struct str content = written(fields, 2), line, read[3];

	(void)state;
	assert_true(record_next(&content, &line));
	assert_false(record_read(&arena, line, read, 1));
	assert_false(record_read(&arena, line, read, 3));
}

static void
one_written_in_part_spoils_no_other(void **state)
{
	const struct str fields[] = { str_of("a") };
	struct str one = written(fields, 1), line, read[1];

	(void)state;
	for (size_t cut = 0; cut < one.length; cut++) {
		struct str content = arena_print(&arena, "%.*s%.*s", (int)cut,
		    one.bytes, (int)one.length, one.bytes);
		int whole = 0;

		while (record_next(&content, &line))
			whole += record_read(&arena, line, read, 1);
		assert_in_range(whole, 1, 2);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
		    a_record_is_read_as_it_was_written, end),
		cmocka_unit_test_teardown(
		    any_byte_that_is_wrong_is_noticed, end),
		cmocka_unit_test_teardown(
		    a_record_with_other_fields_is_another, end),
		cmocka_unit_test_teardown(
		    one_written_in_part_spoils_no_other, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
