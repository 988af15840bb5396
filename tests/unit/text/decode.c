#include "text/decode.h"

#include <string.h>
#include <sysexits.h>

#include "text/position.h"

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

/* Tells, loads and decodes. */
static bool
decode(struct str bytes, const char *encoding, struct str *text,
    struct error *error)
{
	struct encoded encoded = decode_tell(bytes, encoding);
	struct decoder decoder = { .is_confined = false };
	bool done = decoder_load(&decoder, encoded.encoding, error) &&
		    decode_text(&arena, &encoded, &decoder, NULL, text, error);

	decoder_free(&decoder);
	return done;
}

static void
assert_decoded_as(struct str bytes, const char *encoding, const char *expected)
{
	struct str text = { 0 };
	struct error error = { 0 };

	if (!decode(bytes, encoding, &text, &error))
		fail_msg(
		    "%zu:%zu: %s", error.line, error.column, error.message);
	assert_true(str_is(text, expected));
}

static void
assert_decoded(struct str bytes, const char *expected)
{
	assert_decoded_as(bytes, NULL, expected);
}

static void
assert_bad_as(struct str bytes, const char *encoding, size_t line,
    size_t column, const char *piece)
{
	struct str text = { "before", 6 };
	struct error error = { 0 };

	assert_false(decode(bytes, encoding, &text, &error));
	assert_int_equal(error.status, EX_DATAERR);
	assert_int_equal(error.line, line);
	assert_int_equal(error.column, column);
	assert_non_null(strstr(error.message, piece));
	assert_true(str_is(text, "before"));
}

static void
assert_bad(struct str bytes, size_t line, size_t column, const char *piece)
{
	assert_bad_as(bytes, NULL, line, column, piece);
}

static void
valid_utf8_is_a_slice_of_its_bytes(void **state)
{
	struct str bytes = str_of("报告 ok"), text;
	struct error error;

	(void)state;
	assert_true(decode(bytes, NULL, &text, &error));
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
	assert_decoded(str_of("\x84\x31\x95\x33\xB1\xA8"), "报");
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
what_windows_and_web_pages_write_in_gbk_is_taken(void **state)
{
	(void)state;
	assert_decoded(str_of("\xB3\xF6\xBF\xDA\x80"
			      "500\xCD\xF2"),
	    "出口€500万");
	assert_decoded(str_of("\xA3\xA0\xB5\xDA\xA3\xA0\xD2\xBB"), "　第　一");
	assert_decoded(str_of("\uE5E5第\uE5E5一"), "　第　一");
}

static void
big5_is_told_from_gb18030(void **state)
{
	struct encoded told = decode_tell(str_of("\xB3\xF8\xA7i"), NULL);

	(void)state;
	assert_string_equal(told.encoding, "Big5");
	assert_string_equal(told.other, "GB18030");
	assert_decoded(told.bytes, "報告");
	told = decode_tell(str_of("\xB1\xA8\xB8\xE6"), NULL);
	assert_string_equal(told.encoding, "GB18030");
	assert_string_equal(told.other, "Big5");
	assert_null(decode_tell(str_of("报告"), NULL).other);
	assert_null(decode_tell(str_of("\xB3\xF8"), "GB18030").other);
}

static void
utf16_without_a_mark_is_told_by_its_zeros(void **state)
{
	(void)state;
	assert_decoded(BYTES("b\0:\0\xA5\x62"), "b:报");
	assert_decoded(BYTES("\0b\0:\x62\xA5"), "b:报");
	assert_decoded_as(BYTES("\0b\0:\x62\xA5"), "UTF-16", "b:报");
	assert_decoded_as(BYTES("\xFE\xFF\x62\xA5"), "UTF-16", "报");
	assert_decoded_as(BYTES("\xFF\xFE\xA5\x62"), "UTF-16", "报");
	assert_decoded_as(BYTES("\xA5\x62"), "UTF-16", "报");
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
an_encoding_has_a_name_however_it_is_written(void **state)
{
	static const char *const names[][2] = { { "UTF-8", "UTF-8" },
		{ "utf8", "UTF-8" }, { "gb18030", "GB18030" },
		{ "GB-18030", "GB18030" }, { "BIG5", "Big5" },
		{ "big-5", "Big5" }, { "big5hkscs", "Big5-HKSCS" },
		{ "Big5-HKSCS", "Big5-HKSCS" }, { "euctw", "EUC-TW" },
		{ "utf-16-le", "UTF-16LE" }, { "UTF16BE", "UTF-16BE" },
		{ "utf16", "UTF-16" }, { "ucs2", "UTF-16" },
		{ "gbk", "GB18030" }, { "GB_2312", "GB18030" },
		{ "cp936", "GB18030" }, { "euc-cn", "GB18030" },
		{ "cp950", "Big5" }, { "hkscs", "Big5-HKSCS" } };
	static const char *const others[] = { "", "-", "UTF", "UTF-32", "GBKK",
		"Big", "Big55", "UTF-8//TRANSLIT", "ISO-2022-CN" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_string_equal(decode_encoding(names[i][0]), names[i][1]);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_null(decode_encoding(others[i]));
	for (int i = 0; decode_encodings[i] != NULL; i++)
		assert_ptr_equal(
		    decode_encoding(decode_encodings[i]), decode_encodings[i]);
}

static void
a_named_encoding_is_converted(void **state)
{
	(void)state;
	assert_decoded_as(str_of("\xA5\x5C\xA8\x7C\nA"), "Big5", "功育\nA");
	/* The same bytes by one name and by another. */
	assert_decoded_as(str_of("\xB1\xA8"), "GB18030", "报");
	assert_decoded_as(str_of("\xB1\xA8"), "Big5", "惆");
	assert_decoded_as(str_of("报"), "UTF-8", "报");
	assert_decoded_as(str_of("\xC4\xE3\x8E\xA2\xA1\xA1"), "EUC-TW", "中乂");
	assert_decoded_as(
	    str_of("\xA4\xA4\x88\x62"), "Big5-HKSCS", "中Ê\u0304");
	assert_decoded_as(BYTES("\xA5\x62\x31\0"), "UTF-16LE", "报1");
	assert_decoded_as(BYTES("\x62\xA5\0\x31"), "UTF-16BE", "报1");
	assert_decoded_as(BYTES("\xD8\x42\xDF\xB7"), "UTF-16BE", "𠮷");
	assert_decoded_as(str_of(""), "Big5", "");
}

static void
the_mark_of_a_named_encoding_goes(void **state)
{
	(void)state;
	assert_decoded_as(str_of("\xEF\xBB\xBF报"), "UTF-8", "报");
	assert_decoded_as(BYTES("\xFF\xFE\xA5\x62"), "UTF-16LE", "报");
	assert_decoded_as(BYTES("\xFE\xFF\x62\xA5"), "UTF-16BE", "报");
	assert_decoded_as(str_of("\x84\x31\x95\x33\xB1\xA8"), "GB18030", "报");
}

static void
a_name_counts_more_than_a_mark(void **state)
{
	(void)state;
	assert_bad_as(BYTES("\xFF\xFE\xA5\x62"), "UTF-8", 1, 1, "0xFF");
	assert_bad_as(BYTES("\xFE\xFF\x62\xA5"), "Big5", 1, 1, "0xFE");
	assert_bad_as(str_of("\xB1\xA8"), "UTF-8", 1, 1,
	    "字节 0xB1 不合 --encoding 所写的 UTF-8");
}

static void
a_bad_byte_of_a_named_encoding_has_its_place(void **state)
{
	(void)state;
	assert_bad_as(str_of("\xA4\xA4\n\xA4\xA4\x61\xFF"), "Big5", 2, 3,
	    "字节 0xFF 不合 --encoding 所写的 Big5");
	assert_bad_as(str_of("\xA4\xA4\xA4"), "Big5", 1, 2, "0xA4");
	assert_bad_as(str_of("\xA4\xA4\r\n\x88"), "Big5-HKSCS", 2, 1, "0x88");
	assert_bad_as(str_of("\xC4\xE3\x8E\xA2\xA1"), "EUC-TW", 1, 2, "0x8E");
	assert_bad_as(str_of("\xB1\xA8\x95\x34\xB2"), "GB18030", 1, 2, "0x95");
	assert_bad_as(str_of("\xEF\xBB\xBF报\xFF"), "UTF-8", 1, 2, "0xFF");
}

static void
utf16_wants_whole_units_and_whole_pairs(void **state)
{
	(void)state;
	assert_bad_as(BYTES("\xA5\x62\x31"), "UTF-16LE", 1, 2, "0x31");
	assert_bad_as(BYTES("\x62"), "UTF-16BE", 1, 1, "0x62");
	/* The first half, at the end or before no second one. */
	assert_bad_as(BYTES("\x62\xA5\xD8\x42"), "UTF-16BE", 1, 2, "0xD8");
	assert_bad_as(BYTES("\x42\xD8\x31\0"), "UTF-16LE", 1, 1, "0x42");
	/* The second half alone. */
	assert_bad_as(
	    BYTES("\0\x31\0\n\xDF\xB7\0\x31"), "UTF-16BE", 2, 1, "0xDF");
}

/* Two code points for two bytes, wherever iconv's own buffers end. */
static void
no_mark_of_big5_hkscs_is_lost(void **state)
{
	static char bytes[2 * 6000 + 1], expected[4 * 6000 + 1];

	(void)state;
	bytes[0] = expected[0] = 'a';
	for (size_t i = 0; i < 6000; i++) {
		memcpy(bytes + 1 + 2 * i, "\x88\x62", 2);
		memcpy(expected + 1 + 4 * i, "Ê\u0304", 4);
	}
	for (size_t i = 1; i < 6000; i += 1 + i / 100)
		for (size_t odd = 0; odd < 2; odd++) {
			struct str part = { bytes + odd, 2 * i + 1 - odd };
			struct str text = { 0 };
			struct error error;

			assert_true(decode(part, "Big5-HKSCS", &text, &error));
			assert_int_equal(text.length, 4 * i + 1 - odd);
			assert_memory_equal(
			    text.bytes, expected + odd, text.length);
			arena_free(&arena);
		}
}

static void
every_system_has_its_line_ends(void **state)
{
	struct str text = str_of("一\n二\r\n三\r四");
	struct position place = position_at(text, text.length - 3);

	(void)state;
	assert_int_equal(place.line, 4);
	assert_int_equal(place.column, 1);
	place = position_at(text, 0);
	assert_int_equal(place.line, 1);
	assert_int_equal(place.column, 1);
	place = position_at(text, text.length);
	assert_int_equal(place.line, 4);
	assert_int_equal(place.column, 2);
	assert_int_equal(position_offset(text, 3), 7);
	assert_int_equal(position_offset(text, 99), text.length);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(valid_utf8_is_a_slice_of_its_bytes),
		cmocka_unit_test(a_byte_order_mark_tells_the_encoding_and_goes),
		cmocka_unit_test(gb18030_is_converted),
		cmocka_unit_test(
		    what_windows_and_web_pages_write_in_gbk_is_taken),
		cmocka_unit_test(big5_is_told_from_gb18030),
		cmocka_unit_test(utf16_without_a_mark_is_told_by_its_zeros),
		cmocka_unit_test(damaged_utf8_is_told_from_gb18030),
		cmocka_unit_test(a_bad_byte_of_gb18030_has_its_place),
		cmocka_unit_test(a_bad_unit_of_utf16_has_its_place),
		cmocka_unit_test(an_encoding_has_a_name_however_it_is_written),
		cmocka_unit_test(a_named_encoding_is_converted),
		cmocka_unit_test(the_mark_of_a_named_encoding_goes),
		cmocka_unit_test(a_name_counts_more_than_a_mark),
		cmocka_unit_test(a_bad_byte_of_a_named_encoding_has_its_place),
		cmocka_unit_test(utf16_wants_whole_units_and_whole_pairs),
		cmocka_unit_test(no_mark_of_big5_hkscs_is_lost),
		cmocka_unit_test(every_system_has_its_line_ends),
	};

	return cmocka_run_group_tests(tests, NULL, teardown);
}
