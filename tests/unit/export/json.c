#include "export/json.h"

#include <string.h>

#include "test.h"

/* A text as a JSON string in an object of its own. */
static void
assert_written(struct str text, const char *expected)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };
	struct str object = arena_print(&arena, "{\"key\": \"%s\"}", expected);

	json_begin(&buffer);
	json_string(&buffer, "key", text);
	json_end(&buffer);
	buffer_add_byte(&buffer, '\0');
	assert_string_equal(buffer.bytes, object.bytes);
	arena_free(&arena);
}

static void
an_object_has_its_members_in_order(void **state)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };

	(void)state;
	json_begin(&buffer);
	json_string(&buffer, "text", str_of("字{"));
	json_number(&buffer, "from", 0);
	json_null(&buffer, "id");
	json_number(&buffer, "to", 4294967296u);
	json_decimal(&buffer, "value", str_of("-0.25"));
	json_string(&buffer, "empty", str_of(""));
	json_end(&buffer);
	assert_true(str_is(buffer_str(&buffer),
	    "{\"text\": \"字{\", \"from\": 0, \"id\": null, "
	    "\"to\": 4294967296, \"value\": -0.25, \"empty\": \"\"}"));
	arena_free(&arena);
}

static void
an_object_may_stand_behind_something(void **state)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };

	(void)state;
	json_begin(&buffer);
	json_end(&buffer);
	json_begin(&buffer);
	json_null(&buffer, "id");
	json_end(&buffer);
	assert_true(str_is(buffer_str(&buffer), "{}{\"id\": null}"));
	arena_free(&arena);
}

static void
text_is_written_as_it_is(void **state)
{
	(void)state;
	assert_written(
	    str_of("徐汇区 2025年“AI+”/é㎡"), "徐汇区 2025年“AI+”/é㎡");
	assert_written(str_of("𠮷😀"), "𠮷😀");
}

static void
quotes_and_backslashes_are_escaped(void **state)
{
	(void)state;
	assert_written(str_of("\"\\n\""), "\\\"\\\\n\\\"");
}

static void
controls_are_escaped(void **state)
{
	(void)state;
	assert_written((struct str){ "\0\a\t\n\r\x1B\x1F\x7F", 8 },
	    "\\u0000\\u0007\\u0009\\u000a\\u000d\\u001b\\u001f\\u007f");
	assert_written(str_of("\xC2\x80\xC2\x9B"), "\\u0080\\u009b");
}

static void
what_misleads_a_terminal_is_escaped(void **state)
{
	(void)state;
	assert_written(
	    str_of("\u202E\u2066\u200F\u061C"), "\\u202e\\u2066\\u200f\\u061c");
	assert_written(str_of("\u200B\u200D\uFEFF\u00AD\u2028\u2029"),
	    "\\u200b\\u200d\\ufeff\\u00ad\\u2028\\u2029");
	assert_written(str_of("e\u0301\uFE0F"), "e\\u0301\\ufe0f");
}

static void
beyond_the_basic_plane_two_units_are_written(void **state)
{
	(void)state;
	assert_written(str_of("\U000E0001"), "\\udb40\\udc01");
	assert_written(str_of("\U0001BCA0"), "\\ud82f\\udca0");
	assert_written(str_of("\U0010FFFF"), "\\udbff\\udfff");
}

static void
bytes_that_are_not_utf_8_become_u_fffd_each(void **state)
{
	(void)state;
	assert_written(str_of("\xFF字\xE5\xAD"), "\uFFFD字\uFFFD\uFFFD");
	assert_written(
	    str_of("\xED\xA0\x80\xC0\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
}

static void
truth_nothing_and_lists_are_written(void **state)
{
	const struct str texts[] = { str_of("一"), str_of("\"") };
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };

	(void)state;
	json_begin(&buffer);
	json_strings(&buffer, "none", NULL, 0);
	json_truth(&buffer, "yes", true);
	json_truth(&buffer, "no", false);
	json_strings(&buffer, "list", texts, 2);
	json_string_or_null(&buffer, "id", str_of("a"));
	json_string_or_null(&buffer, "kind", str_of(""));
	json_end(&buffer);
	assert_true(str_is(buffer_str(&buffer),
	    "{\"none\": [], \"yes\": true, \"no\": false, "
	    "\"list\": [\"一\", \"\\\"\"], \"id\": \"a\", "
	    "\"kind\": null}"));
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_object_has_its_members_in_order),
		cmocka_unit_test(an_object_may_stand_behind_something),
		cmocka_unit_test(truth_nothing_and_lists_are_written),
		cmocka_unit_test(text_is_written_as_it_is),
		cmocka_unit_test(quotes_and_backslashes_are_escaped),
		cmocka_unit_test(controls_are_escaped),
		cmocka_unit_test(what_misleads_a_terminal_is_escaped),
		cmocka_unit_test(beyond_the_basic_plane_two_units_are_written),
		cmocka_unit_test(bytes_that_are_not_utf_8_become_u_fffd_each),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
