#include "base/error.h"

#include <string.h>
#include <sysexits.h>

#include "test.h"

static void
a_word_that_is_cut_ends_in_a_whole_character(void **state)
{
	struct error error;

	(void)state;
	assert_false(
	    error_set(&error, EX_USAGE, "不是 %.4s，应为 %.2s", "甲乙", "é丙"));
	assert_string_equal(error.message, "不是 甲，应为 é");
	assert_false(error_at(&error, 3, 4, "%.7s", "\xF0\x9F\x98\x80甲"));
	assert_string_equal(error.message, "\xF0\x9F\x98\x80甲");
	assert_false(error_at(&error, 3, 4, "%.6s。", "\xF0\x9F\x98\x80甲"));
	assert_string_equal(error.message, "\xF0\x9F\x98\x80。");
	assert_int_equal(error.line, 3);
}

static void
so_does_a_message_that_is_too_long(void **state)
{
	char text[3 * sizeof((struct error *)0)->message] = "x";
	struct error error;

	(void)state;
	while (strlen(text) + 4 < sizeof text)
		strcat(text, "中");
	error_set(&error, EX_USAGE, "%s", text);
	assert_true(strlen(error.message) > sizeof error.message - 5);
	assert_int_equal(strlen(error.message) % 3, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_that_is_cut_ends_in_a_whole_character),
		cmocka_unit_test(so_does_a_message_that_is_too_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
