/* The characters that are sent, in any encoding. */
#include <locale.h>
#include <string.h>

#include "painting.h"
#include "term/paint_internal.h"
#include "term/wcwidth_internal.h"
#include "test.h"
#include "text/utf8.h"
#include "view/glyph.h"

static void
in_ascii_the_glyphs_of_our_own_are_ascii_and_no_others(void **state)
{
	struct frame frame =
	    frame_of(GLYPH_FOLDED GLYPH_OPEN GLYPH_CUT GLYPH_INTO GLYPH_BACK
			 GLYPH_ROW GLYPH_NOTE "“中”∎",
		ROLE_TEXT, "");
	struct area divider = { 3, 0, 1, 1 };

	(void)state;
	frame_role(&frame, divider, ROLE_DIVIDER);
	paint.ascii = terminal.ascii = true;
	theme_take(THEME_AUTO, &terminal, paint.styles);
	show(&frame);
	assert_non_null(strstr(sent, "+->><>*“中”∎"));
	assert_non_null(strchr(sent, '|'));
	paint.ascii = terminal.ascii = false;
	theme_take(THEME_AUTO, &terminal, paint.styles);
	paint_forget(&paint);
	show(&frame);
	assert_non_null(strstr(sent, "▸▾››‹"));
	assert_null(strchr(sent, '|'));
}

static void
a_mark_goes_out_with_its_base(void **state)
{
	struct frame frame = frame_of("q\u0303 中\u20dd", ROLE_TEXT, "");

	(void)state;
	show(&frame);
	assert_non_null(strstr(sent, "q\u0303 中\u20dd"));
}

static void
what_the_encoding_lacks_keeps_its_columns(void **state)
{
	struct frame frame = frame_of("a中“b", ROLE_TEXT, "");

	(void)state;
	/* The C locale lacks them all. */
	setlocale(LC_CTYPE, "C");
	paint.any_character = false;
	show(&frame);
	setlocale(LC_CTYPE, "C.UTF-8");
	assert_non_null(strstr(sent, "a???b"));
}

static void
our_own_glyphs_have_twins_in_ascii(void **state)
{
	struct frame frame = frame_of("▸▾报›‹", ROLE_TEXT, "");

	(void)state;
	if (setlocale(LC_CTYPE, "zh_CN.GBK") == NULL)
		test_skip("there is no locale zh_CN.GBK");
	paint.any_character = false;
	show(&frame);
	setlocale(LC_CTYPE, "C.UTF-8");
	assert_non_null(strstr(sent, "+-\xb1\xa8><"));
}

/* How long an escape sequence is: CSI, or a character set. */
static size_t
escape_size(const char *bytes)
{
	return bytes[1] == '[' ? 3 + strspn(bytes + 2, "?;0123456789") : 3;
}

/* How many columns the characters fill that were sent before the `!`, which is
 * no byte of any other character. */
static int
columns_sent(void)
{
	const char *bytes = sent;
	int columns = 0;

	while (*bytes != '!' && *bytes != '\0') {
		mbstate_t shift = { 0 };
		wchar_t point;
		size_t length;

		if (*bytes == '\033') {
			bytes += escape_size(bytes);
			continue;
		}
		length = mbrtowc(&point, bytes, strlen(bytes), &shift);
		assert_true(length >= 1 && length <= 4);
		columns += point < ' ' ? 0 : wcwidth(point);
		bytes += length;
	}
	return *bytes == '!' ? columns : -1;
}

/* What is painted behind a character stands where the frame has it. */
static void
expect_place(uint32_t point, const char *locale)
{
	struct buffer text = { .arena = &arena };
	struct frame frame = frame_new(&arena, 1, COLUMNS, wcwidth_ambiguous());
	int column;

	utf8_add(&text, point);
	buffer_add_byte(&text, '!');
	column = frame_text(
	    &frame, frame_area(&frame), 0, 0, ROLE_TEXT, buffer_str(&text));
	clear();
	paint_forget(&paint);
	show(&frame);
	if (columns_sent() != column - 1)
		fail_msg("U+%04X in %s: %s", point, locale, sent);
	arena_free(&arena);
}

static void
no_character_shifts_columns_in_any_encoding(void **state)
{
	static const char *const locales[] = { "zh_CN.GB18030", "zh_CN.GBK",
		"zh_TW.Big5", "zh_HK.Big5-HKSCS" };

	(void)state;
	paint.any_character = false;
	for (size_t i = 0; i < sizeof locales / sizeof locales[0]; i++) {
		if (setlocale(LC_CTYPE, locales[i]) == NULL) {
			print_message("SKIP %s\n", locales[i]);
			continue;
		}
		for (uint32_t point = 0xA0; point < 0x20000; point += 3) {
			wcwidth_set(
			    point % 2 ? AMBIGUOUS_NARROW : AMBIGUOUS_WIDE);
			if ((point & ~0x7FFu) != 0xD800)
				expect_place(point, locales[i]);
		}
	}
	wcwidth_set(AMBIGUOUS_NARROW);
	setlocale(LC_CTYPE, "C.UTF-8");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    in_ascii_the_glyphs_of_our_own_are_ascii_and_no_others,
		    start, finish),
		cmocka_unit_test_setup_teardown(
		    a_mark_goes_out_with_its_base, start, finish),
		cmocka_unit_test_setup_teardown(
		    what_the_encoding_lacks_keeps_its_columns, start, finish),
		cmocka_unit_test_setup_teardown(
		    our_own_glyphs_have_twins_in_ascii, start, finish),
		cmocka_unit_test_setup_teardown(
		    no_character_shifts_columns_in_any_encoding, start, finish),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
