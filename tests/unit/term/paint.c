#include "term/paint.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "term/output.h"
#include "term/screen.h"
#include "term/wcwidth.h"
#include "text/utf8.h"
#include "view/glyph.h"

#include "test.h"

enum {
	ROWS = 6,
	COLUMNS = 40,
};

static struct arena arena;
static struct output output;
static struct paint paint;
static struct theme_terminal terminal;
static SCREEN *screen;
static char sent[4096];

/* Draws it, and returns how many bytes of `sent` would be written. */
static size_t
show(const struct frame *frame)
{
	int file = fileno(output.file);
	ssize_t length;

	paint_frame(&paint, frame);
	refresh();
	length = pread(file, sent, sizeof sent - 1, 0);
	assert_true(length >= 0);
	sent[length] = '\0';
	assert_int_equal(ftruncate(file, 0), 0);
	assert_int_equal(lseek(file, 0, SEEK_SET), 0);
	return (size_t)length;
}

static struct frame
frame_of(const char *first, enum role role, const char *second)
{
	struct frame frame = frame_new(&arena, ROWS, COLUMNS, AMBIGUOUS_NARROW);

	frame_text(&frame, frame_area(&frame), 1, 0, role, str_of(first));
	frame_text(&frame, frame_area(&frame), 2, 0, ROLE_TEXT, str_of(second));
	return frame;
}

static int
start(void **state)
{
	struct error error;

	(void)state;
	setenv("TERM", "xterm-256color", 1);
	assert_true(output_open(&output));
	screen = screen_open(output.file, ROWS, COLUMNS, &error);
	assert_non_null(screen);
	paint = (struct paint){ .any_character = true };
	assert_true(theme_start(&terminal));
	theme_take(THEME_AUTO, &terminal, paint.styles);
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	endwin();
	paint_forget(&paint);
	delscreen(screen);
	output_close(&output);
	arena_free(&arena);
	return 0;
}

static void
a_frame_that_is_the_same_sends_nothing(void **state)
{
	struct frame frame = frame_of("政府工作报告", ROLE_LEAD, "引言");

	(void)state;
	assert_int_not_equal(show(&frame), 0);
	assert_non_null(strstr(sent, "政府工作报告"));
	assert_int_equal(show(&frame), 0);
	frame = frame_of("政府工作报告", ROLE_LEAD, "引言");
	assert_int_equal(show(&frame), 0);
}

static void
only_what_changed_is_sent(void **state)
{
	struct frame frame = frame_of("政府工作报告", ROLE_TEXT, "引言");

	(void)state;
	show(&frame);
	frame = frame_of("政府工作报告", ROLE_TEXT, "结束语");
	show(&frame);
	assert_null(strstr(sent, "报告"));
	assert_non_null(strstr(sent, "结束语"));
}

static void
the_cursor_alone_may_move(void **state)
{
	struct frame frame = frame_of("政府工作报告", ROLE_TEXT, "引言");
	size_t length;

	(void)state;
	show(&frame);
	frame.cursor_row = 4;
	length = show(&frame);
	assert_true(length >= 1 && length <= 12);
}

static void
half_a_character_never_stays_on_the_screen(void **state)
{
	struct frame frame = frame_of("政府工作报告", ROLE_TEXT, "");
	cchar_t cell;
	wchar_t text[CCHARW_MAX + 1];
	attr_t attributes;
	short pair;

	(void)state;
	show(&frame);
	frame = frame_of("a政府工作报", ROLE_TEXT, "");
	show(&frame);
	mvin_wch(1, 1, &cell);
	getcchar(&cell, text, &attributes, &pair, NULL);
	assert_int_equal(text[0], L'政');
	mvin_wch(1, 11, &cell);
	getcchar(&cell, text, &attributes, &pair, NULL);
	assert_int_equal(text[0], L' ');
}

static void
blanks_are_not_sent_for_a_row_that_is_selected(void **state)
{
	struct frame frame = frame_of("> 引言", ROLE_TEXT, "");
	struct area row = { 1, 0, 1, COLUMNS };
	size_t length;

	(void)state;
	show(&frame);
	frame = frame_of("> 引言", ROLE_TEXT, "");
	frame_role(&frame, row, ROLE_SELECTED);
	length = show(&frame);
	assert_true(length >= 1 && length <= 48);
	assert_non_null(strstr(sent, "> 引言"));
	assert_null(strstr(sent, "言  "));
}

static void
the_divider_is_a_blank_with_a_background_or_a_glyph(void **state)
{
	struct frame frame = frame_of("左", ROLE_TEXT, "右");
	struct area divider = { 0, 20, ROWS, 1 };

	(void)state;
	frame_role(&frame, divider, ROLE_DIVIDER);
	show(&frame);
	assert_non_null(strstr(sent, "\033[48;5;"));
	assert_null(strchr(sent, '|'));
	theme_take(THEME_MONO, &terminal, paint.styles);
	paint_forget(&paint);
	show(&frame);
	assert_non_null(strchr(sent, '|'));
	assert_null(strstr(sent, "\033[48;5;"));
}

static void
each_theme_has_its_own_colours(void **state)
{
	static const char *const sent_for[THEME_COUNT] = { "\033[31m",
		"\033[38;5;221m", "\033[38;5;126m", NULL };
	struct frame frame = frame_of("引言", ROLE_SELECTED, "");

	(void)state;
	for (int theme = 0; theme < THEME_COUNT; theme++) {
		theme_take((enum theme)theme, &terminal, paint.styles);
		paint_forget(&paint);
		clearok(curscr, TRUE);
		show(&frame);
		for (int i = 0; i < THEME_COUNT; i++)
			if (sent_for[i] != NULL)
				assert_int_equal(
				    strstr(sent, sent_for[i]) != NULL,
				    i == theme);
	}
}

static void
in_ascii_the_glyphs_of_our_own_are_ascii_and_no_others(void **state)
{
	struct frame frame = frame_of(
	    GLYPH_FOLDED GLYPH_OPEN GLYPH_CUT GLYPH_INTO GLYPH_BACK GLYPH_ROW
	    "“中”✓",
	    ROLE_TEXT, "");
	struct area divider = { 3, 0, 1, 1 };

	(void)state;
	frame_role(&frame, divider, ROLE_DIVIDER);
	paint.ascii = terminal.ascii = true;
	theme_take(THEME_AUTO, &terminal, paint.styles);
	show(&frame);
	assert_non_null(strstr(sent, "+->><>“中”✓"));
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
		    a_frame_that_is_the_same_sends_nothing, start, finish),
		cmocka_unit_test_setup_teardown(
		    only_what_changed_is_sent, start, finish),
		cmocka_unit_test_setup_teardown(
		    the_cursor_alone_may_move, start, finish),
		cmocka_unit_test_setup_teardown(
		    half_a_character_never_stays_on_the_screen, start, finish),
		cmocka_unit_test_setup_teardown(
		    blanks_are_not_sent_for_a_row_that_is_selected, start,
		    finish),
		cmocka_unit_test_setup_teardown(
		    the_divider_is_a_blank_with_a_background_or_a_glyph, start,
		    finish),
		cmocka_unit_test_setup_teardown(
		    each_theme_has_its_own_colours, start, finish),
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
