#include "text/decode.h"

#include <string.h>
#include <sysexits.h>

#include "text/place.h"

#include "test.h"

/* Bytes with NULs in them. */
#define BYTES(literal) ((struct str){ literal, sizeof(literal) - 1 })

static struct arena arena;

static int
teardown(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void
assert_decoded(struct str bytes, const char *expected)
{
	struct str text = { 0 };
	struct error error = { 0 };

	if (!decode_text(&arena, bytes, &text, &error))
		fail_msg(
		    "%zu:%zu: %s", error.line, error.column, error.message);
	assert_true(str_is(text, expected));
}

static void
assert_bad(struct str bytes, size_t line, size_t column, const char *piece)
{
	struct str text = { "before", 6 };
	struct error error = { 0 };

	assert_false(decode_text(&arena, bytes, &text, &error));
	assert_int_equal(error.status, EX_DATAERR);
	assert_int_equal(error.line, line);
	assert_int_equal(error.column, column);
	assert_non_null(strstr(error.message, piece));
	assert_true(str_is(text, "before"));
}

static void
valid_utf8_is_a_slice_of_its_bytes(void **state)
{
	struct str bytes = str_of("报告 ok"), text;
	struct error error;

	(void)state;
	assert_true(decode_text(&arena, bytes, &text, &error));
	assert_ptr_equal(text.bytes, bytes.bytes);
	assert_int_equal(text.length, bytes.length);
	assert_decoded(str_of(""), "");
}

static void
a_byte_order_mark_tells_the_encoding_and_goes(void **state)
{
	(void)state;
	assert_decoded(str_of("\xEF\xBB\xBF报"), "报");
	assert_decoded(BYTES("\xFF\xFE\xA5\x62\x31\0"), "报1");
	assert_decoded(BYTES("\xFE\xFF\x62\xA5\0\x31"), "报1");
	assert_decoded(BYTES("\xFF\xFE\x42\xD8\xB7\xDF"), "𠮷");
	assert_decoded(BYTES("\xFF\xFE"), "");
}

static void
gb18030_is_converted(void **state)
{
	(void)state;
	assert_decoded(str_of("\xB1\xA8\xB8\xE6\n1\xCC\xF5"), "报告\n1条");
	/* Four bytes for one character. */
	assert_decoded(str_of("\xB1\xA8\x95\x34\xB2\x35"), "报𠮷");
}

static void
damaged_utf8_is_told_from_gb18030(void **state)
{
	(void)state;
	assert_bad(str_of("政府\n工作\xE6\x8A报告"), 2, 3, "UTF-8");
	assert_bad(str_of("政府工作报\xE5\x91"), 1, 6, "0xE5");
	assert_bad(str_of("\xEF\xBB\xBF"
			  "a\xFF"),
	    1, 2, "UTF-8");
}

static void
a_bad_byte_of_gb18030_has_its_place(void **state)
{
	(void)state;
	assert_bad(str_of("\xB1\xA8\xB8\xE6\n\xB1\xA8\xFF"), 2, 2, "GB18030");
	assert_bad(str_of("\xB1\xA8\xB8"), 1, 2, "0xB8");
}

static void
a_bad_unit_of_utf16_has_its_place(void **state)
{
	(void)state;
	assert_bad(BYTES("\xFF\xFE\xA5\x62\x31"), 1, 2, "UTF-16LE");
	assert_bad(BYTES("\xFE\xFF\0\x31\xD8\0\0\x31"), 1, 2, "UTF-16BE");
}

static void
every_system_has_its_line_ends(void **state)
{
	struct str text = str_of("一\n二\r\n三\r四");
	struct place place = place_at(text, text.length - 3);

	(void)state;
	assert_int_equal(place.line, 4);
	assert_int_equal(place.column, 1);
	place = place_at(text, 0);
	assert_int_equal(place.line, 1);
	assert_int_equal(place.column, 1);
	place = place_at(text, text.length);
	assert_int_equal(place.line, 4);
	assert_int_equal(place.column, 2);
	assert_int_equal(place_offset(text, 3), 7);
	assert_int_equal(place_offset(text, 99), text.length);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(valid_utf8_is_a_slice_of_its_bytes),
		cmocka_unit_test(a_byte_order_mark_tells_the_encoding_and_goes),
		cmocka_unit_test(gb18030_is_converted),
		cmocka_unit_test(damaged_utf8_is_told_from_gb18030),
		cmocka_unit_test(a_bad_byte_of_gb18030_has_its_place),
		cmocka_unit_test(a_bad_unit_of_utf16_has_its_place),
		cmocka_unit_test(every_system_has_its_line_ends),
	};

	return cmocka_run_group_tests(tests, NULL, teardown);
}
