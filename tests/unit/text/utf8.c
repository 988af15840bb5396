#include "text/utf8.h"

#include <stdlib.h>

#include "test.h"

static void
expect(const char *string, uint32_t value, size_t length)
{
	struct point point = utf8_at(str_of(string), 0);

	assert_int_equal(point.value, value);
	assert_int_equal(point.length, length);
}

static void
code_points_of_one_to_four_bytes_are_read(void **state)
{
	(void)state;
	expect("A", 'A', 1);
	expect("é", 0xE9, 2);
	expect("报", 0x62A5, 3);
	expect("𠮷", 0x20BB7, 4);
	expect("\xEF\xBF\xBD", UTF8_BAD, 3);
	expect("\xF4\x8F\xBF\xBF", 0x10FFFF, 4);
}

static void
overlong_forms_are_bad(void **state)
{
	(void)state;
	expect("\xC0\xAF", UTF8_BAD, 1);
	expect("\xC1\xBF", UTF8_BAD, 1);
	expect("\xE0\x9F\xBF", UTF8_BAD, 1);
	expect("\xF0\x8F\xBF\xBF", UTF8_BAD, 1);
}

static void
surrogates_and_what_is_above_the_last_code_point_are_bad(void **state)
{
	(void)state;
	expect("\xED\xA0\x80", UTF8_BAD, 1);
	expect("\xED\xBF\xBF", UTF8_BAD, 1);
	expect("\xF4\x90\x80\x80", UTF8_BAD, 1);
	expect("\xF5\x80\x80\x80", UTF8_BAD, 1);
	expect("\xFF", UTF8_BAD, 1);
}

static void
a_trail_alone_and_a_sequence_cut_short_are_bad(void **state)
{
	struct str cut = { "报", 2 };

	(void)state;
	expect("\x80", UTF8_BAD, 1);
	expect("\xE6\x8A(", UTF8_BAD, 1);
	assert_int_equal(utf8_at(cut, 0).value, UTF8_BAD);
	assert_int_equal(utf8_at(cut, 0).length, 1);
}

static void
every_code_point_comes_back_as_it_was_written(void **state)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };

	(void)state;
	for (uint32_t value = 0; value <= 0x10FFFF; value++) {
		struct point point;

		if (value >= 0xD800 && value <= 0xDFFF)
			continue;
		buffer.length = 0;
		utf8_add(&buffer, value);
		point = utf8_at(buffer_str(&buffer), 0);
		assert_int_equal(point.value, value);
		assert_int_equal(point.length, buffer.length);
		point = utf8_before(buffer_str(&buffer), buffer.length);
		assert_int_equal(point.value, value);
		assert_int_equal(point.length, buffer.length);
	}
	arena_free(&arena);
}

static void
backwards_the_same_code_points_are_met_as_forwards(void **state)
{
	struct str text = str_of("a报\xE6\x8A\xE6\x8A\xA5\x80é\xF0\x9F\x98"
				 "𠮷\xC3");
	size_t ends[64], count = 0;

	(void)state;
	for (size_t at = 0; at < text.length; ends[count++] = at)
		at += utf8_at(text, at).length;
	for (size_t at = text.length; at > 0;) {
		assert_int_equal(ends[--count], at);
		at -= utf8_before(text, at).length;
	}
	assert_int_equal(count, 0);
}

static void
a_bad_byte_counts_as_one_code_point(void **state)
{
	(void)state;
	assert_int_equal(utf8_count(str_of("")), 0);
	assert_int_equal(utf8_count(str_of("工作\xE6\x8A报告")), 6);
}

static void
the_first_bad_byte_is_found_and_a_real_fffd_is_none(void **state)
{
	(void)state;
	assert_int_equal(utf8_bad(str_of("")), 0);
	assert_int_equal(utf8_bad(str_of("报\xEF\xBF\xBD告")), 9);
	assert_int_equal(utf8_bad(str_of("报\xE6\x8A")), 3);
}

/* As a walk over the code points finds it. */
static size_t
bad_by_walk(struct str text)
{
	size_t at = 0;

	while (at < text.length) {
		struct point point = utf8_at(text, at);

		if (point.value == UTF8_BAD && point.length == 1)
			break;
		at += point.length;
	}
	return at;
}

/* Characters of all lengths, and bytes that are none, at every distance from
 * the beginning and the end of a vector. */
static void
the_first_bad_byte_is_found_wherever_it_stands(void **state)
{
	static const char *const good[] = { "a", "é", "报", "，", "𠮷",
		"\xEF\xBF\xBD", "\xED\x9F\xBF", "\xE0\xA0\x80",
		"\xF4\x8F\xBF\xBF", "\xF0\x90\x80\x80", "ab", "\n" };
	static const char *const bad[] = { "\x80", "\xBF", "\xC0\xAF",
		"\xC1\xBF", "\xE6\x8A", "\xE6", "\xE0\x9F\xBF", "\xED\xA0\x80",
		"\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF0\x9F\x98",
		"\xF5\x80\x80\x80", "\xFF", "\xC3", "\xC3(", "报\x8A",
		"𠮷\x80" };

	(void)state;
	srand(1);
	for (int i = 0; i < 200000; i++) {
		struct arena arena = { 0 };
		struct buffer text = { .arena = &arena };
		int count = rand() % 40, wrong = rand() % 60;

		for (int j = 0; j < count; j++)
			buffer_add(&text,
			    str_of(j == wrong
				       ? bad[(size_t)rand() %
					     (sizeof bad / sizeof *bad)]
				       : good[(size_t)rand() %
					      (sizeof good / sizeof *good)]));
		assert_int_equal(utf8_bad(buffer_str(&text)),
		    bad_by_walk(buffer_str(&text)));
		arena_free(&arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(code_points_of_one_to_four_bytes_are_read),
		cmocka_unit_test(overlong_forms_are_bad),
		cmocka_unit_test(
		    surrogates_and_what_is_above_the_last_code_point_are_bad),
		cmocka_unit_test(
		    a_trail_alone_and_a_sequence_cut_short_are_bad),
		cmocka_unit_test(every_code_point_comes_back_as_it_was_written),
		cmocka_unit_test(
		    backwards_the_same_code_points_are_met_as_forwards),
		cmocka_unit_test(a_bad_byte_counts_as_one_code_point),
		cmocka_unit_test(
		    the_first_bad_byte_is_found_and_a_real_fffd_is_none),
		cmocka_unit_test(
		    the_first_bad_byte_is_found_wherever_it_stands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
