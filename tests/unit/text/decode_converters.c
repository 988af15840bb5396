/* The converters of text/decode.h, and a text that takes long. */
#include <string.h>
#include <sysexits.h>

#include "base/buffer.h"
#include "text/decode.h"

#include "test.h"

enum {
	CHARACTERS = 100 * 1000,
};

/* Bytes in an encoding: an ASCII character or none, then many of another, so
 * that pieces end in the midst of them. */
static struct str
many(struct arena *arena, bool odd, const char *bytes)
{
	struct buffer buffer = { .arena = arena };

	buffer_add(&buffer, str_of(odd ? "a" : ""));
	for (int i = 0; i < CHARACTERS; i++)
		buffer_add(&buffer, str_of(bytes));
	return buffer_str(&buffer);
}

static void
a_character_that_a_piece_cuts_is_whole(void **state)
{
	static const struct {
		const char *encoding, *bytes, *text;
	} characters[] = {
		{ "GB18030", "\xB1\xA8", "报" },
		{ "GB18030", "\x95\x34\xB2\x35", "𠮷" },
		{ "Big5", "\xA5\x5C", "功" },
		{ "Big5-HKSCS", "\x88\x62", "Ê\u0304" },
		{ "EUC-TW", "\x8E\xA2\xA1\xA1", "乂" },
		{ "UTF-16LE", "\x42\xD8\xB7\xDF", "𠮷" },
	};

	(void)state;
	for (size_t i = 0; i < 2 * sizeof characters / sizeof *characters;
	     i++) {
		const char *encoding = characters[i / 2].encoding;
		/* An odd byte is no UTF-16. */
		bool odd = i % 2 == 1 && encoding[0] != 'U';
		struct arena arena = { 0 };
		struct str bytes = many(&arena, odd, characters[i / 2].bytes);
		struct str expected = many(&arena, odd, characters[i / 2].text);
		struct encoded encoded = decode_tell(bytes, encoding);
		struct decoder decoder = { .is_confined = false };
		struct str text;
		struct error error;

		assert_true(decoder_load(&decoder, encoding, &error));
		assert_true(decode_text(
		    &arena, &encoded, &decoder, NULL, &text, &error));
		assert_true(str_equal(text, expected));
		decoder_free(&decoder);
		arena_free(&arena);
	}
}

/* Counts down to a stop. */
static bool
count_down(void *context)
{
	return --*(int *)context == 0;
}

static void
it_stops_where_that_is_asked_for(void **state)
{
	struct arena arena = { 0 };
	struct encoded encoded =
	    decode_tell(many(&arena, false, "\xB1\xA8"), NULL);
	struct decoder decoder = { .is_confined = false };
	int left = 3;
	const struct stop stop = { count_down, &left };
	struct str text = { "before", 6 };
	struct error error;

	(void)state;
	assert_true(decoder_load(&decoder, encoded.encoding, &error));
	assert_false(
	    decode_text(&arena, &encoded, &decoder, &stop, &text, &error));
	assert_int_equal(error.status, EX_TEMPFAIL);
	assert_int_equal(left, 0);
	assert_true(str_is(text, "before"));
	/* Another reading begins anew. */
	assert_true(
	    decode_text(&arena, &encoded, &decoder, NULL, &text, &error));
	assert_int_equal(text.length, 3 * CHARACTERS);
	decoder_free(&decoder);
	arena_free(&arena);
}

static bool
always(void *context)
{
	(void)context;
	return true;
}

/* Telling the encoding has taken its time, even of UTF-8. */
static void
it_can_stop_before_anything_is_converted(void **state)
{
	static const char *const texts[] = { "\xE6\x8A\xA5", "\xB1\xA8" };
	const struct stop stop = { always, NULL };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct arena arena = { 0 };
		struct encoded encoded = decode_tell(str_of(texts[i]), NULL);
		struct decoder decoder = { .is_confined = false };
		struct str text;
		struct error error;

		assert_true(decoder_load(&decoder, encoded.encoding, &error));
		assert_false(decode_text(
		    &arena, &encoded, &decoder, &stop, &text, &error));
		assert_int_equal(error.status, EX_TEMPFAIL);
		assert_null(arena.newest);
		decoder_free(&decoder);
	}
}

static void
a_confined_one_has_what_it_loaded_and_no_more(void **state)
{
	struct decoder decoder = { .is_confined = false };
	struct error error = { 0 };

	(void)state;
	assert_true(decoder_load(&decoder, "Big5", &error));
	decoder.is_confined = true;
	assert_true(decoder_load(&decoder, "Big5", &error));
	assert_true(decoder_load(&decoder, "UTF-8", &error));
	assert_false(decoder_load(&decoder, "GB18030", &error));
	assert_int_equal(error.status, EX_UNAVAILABLE);
	assert_string_equal(
	    error.message, "文件改用了 GB18030，要退出后重新打开");
	decoder_free(&decoder);
}

/* Damage far from any Han, and Han far from the damage. */
static void
what_is_around_the_first_bad_byte_tells(void **state)
{
	struct arena arena = { 0 };
	struct str han = many(&arena, false, "报");
	struct str text =
	    arena_print(&arena, "%.*s\xE6\x8A", (int)han.length, han.bytes);

	(void)state;
	assert_string_equal(decode_tell(text, NULL).encoding, "UTF-8");
	text = many(&arena, false, "abcdefgh");
	text =
	    arena_print(&arena, "%.*s\xB1\xA8", (int)text.length, text.bytes);
	assert_string_equal(decode_tell(text, NULL).encoding, "GB18030");
	arena_free(&arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_character_that_a_piece_cuts_is_whole),
		cmocka_unit_test(it_stops_where_that_is_asked_for),
		cmocka_unit_test(it_can_stop_before_anything_is_converted),
		cmocka_unit_test(a_confined_one_has_what_it_loaded_and_no_more),
		cmocka_unit_test(what_is_around_the_first_bad_byte_tells),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
