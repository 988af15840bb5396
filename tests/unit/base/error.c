#include "base/error.h"

#include <string.h>
#include <sysexits.h>

#include "test.h"

static void
an_error_has_a_status_and_no_place(void **state)
{
	struct error error = { .line = 7, .column = 8 };

	(void)state;
	assert_false(error_set(&error, EX_NOINPUT, "没有%s", "文件"));
	assert_int_equal(error.status, EX_NOINPUT);
	assert_int_equal(error.line, 0);
	assert_int_equal(error.column, 0);
	assert_string_equal(error.message, "没有文件");
}

static void
an_error_in_content_has_its_place(void **state)
{
	struct error error;

	(void)state;
	assert_false(error_at(&error, 3, 5, "%d 层", 64));
	assert_int_equal(error.status, EX_DATAERR);
	assert_int_equal(error.line, 3);
	assert_int_equal(error.column, 5);
	assert_string_equal(error.message, "64 层");
}

/* Every place at which a message may be cut lies in it. */
static void
a_message_that_is_cut_ends_in_a_whole_character(void **state)
{
	static const char *const characters[] = { "é", "政", "𠮷" };
	char text[2 * sizeof((struct error *)0)->message];

	(void)state;
	for (size_t i = 0; i < sizeof characters / sizeof *characters; i++)
		for (size_t shift = 0; shift < 4; shift++) {
			size_t bytes = strlen(characters[i]), length = shift;
			struct error error;
			size_t said;

			memset(text, 'a', shift);
			for (; length + bytes < sizeof text; length += bytes)
				memcpy(text + length, characters[i], bytes);
			text[length] = '\0';
			error_set(&error, EX_USAGE, "%s", text);
			said = strlen(error.message);
			assert_int_equal((said - shift) % bytes, 0);
			assert_true(
			    said + 2 * bytes >= sizeof error.message - 1);
			error_at(&error, 1, 1, "%s", text);
			assert_int_equal(strlen(error.message), said);
		}
}

static void
a_message_that_just_fits_is_not_cut(void **state)
{
	char text[sizeof((struct error *)0)->message - 1];
	struct error error;

	(void)state;
	memset(text, 'a', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	memcpy(text + sizeof text - 4, "政", 3);
	error_set(&error, EX_USAGE, "%s", text);
	assert_string_equal(error.message, text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_error_has_a_status_and_no_place),
		cmocka_unit_test(an_error_in_content_has_its_place),
		cmocka_unit_test(
		    a_message_that_is_cut_ends_in_a_whole_character),
		cmocka_unit_test(a_message_that_just_fits_is_not_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
