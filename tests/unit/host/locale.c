#include "host/locale.h"

#include <locale.h>
#include <stdlib.h>
#include <wchar.h>

#include "test.h"

/* In the program the width table's; here one of the same kind. */
int
wcwidth(wchar_t point)
{
	return point < 0x300 ? 1 : point < 0x370 ? 0 : 2;
}

static struct arena arena;

static int
start(void **state)
{
	(void)state;
	unsetenv("LC_ALL");
	unsetenv("LC_CTYPE");
	unsetenv("LANG");
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void
without_a_locale_that_has_chinese_it_is_utf8(void **state)
{
	static const char *const names[] = { "C", "POSIX", "xx_YY.UTF-8",
		"de_DE.ISO-8859-1", "" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		setenv("LANG", names[i], 1);
		setlocale(LC_CTYPE, "C");
		locale_start();
		assert_string_equal(locale_encoding(), "UTF-8");
		assert_true(locale_is_utf8());
	}
}

static void
in_utf8_text_stays_as_it_is(void **state)
{
	struct str text = str_of("报告 😀");

	(void)state;
	locale_start();
	assert_ptr_equal(locale_encode(&arena, text).bytes, text.bytes);
}

static void
what_is_no_character_becomes_a_replacement(void **state)
{
	(void)state;
	locale_start();
	assert_true(str_is(
	    locale_decode(&arena, str_of("报\xff告\xe6")), "报\uFFFD告\uFFFD"));
	assert_true(str_is(locale_decode(&arena, str_of("a b")), "a b"));
}

static void
what_the_encoding_lacks_becomes_question_marks(void **state)
{
	(void)state;
	setlocale(LC_CTYPE, "C"); /* ASCII lacks them all */
	assert_true(
	    str_is(locale_encode(&arena, str_of("a中é\u0301b")), "a???b"));
	assert_true(str_is(locale_encode(&arena, str_of("a\xff")), "a??"));
	assert_true(str_is(locale_decode(&arena, str_of("a\xe4")), "a\uFFFD"));
}

static void
gb18030_is_spoken_where_it_is_installed(void **state)
{
	(void)state;
	setenv("LANG", "zh_CN.GB18030", 1);
	locale_start();
	if (locale_is_utf8())
		test_skip("there is no locale zh_CN.GB18030");
	assert_true(str_is(locale_encode(&arena, str_of("报“😀")),
	    "\xb1\xa8\xa1\xb0\x94\x39\xfc\x36"));
	assert_true(
	    str_is(locale_decode(&arena, str_of("\xb1\xa8\xff")), "报\uFFFD"));
}

static void
gbk_lacks_emoji_and_keeps_their_columns(void **state)
{
	(void)state;
	setenv("LANG", "zh_CN.GBK", 1);
	locale_start();
	if (locale_is_utf8())
		test_skip("there is no locale zh_CN.GBK");
	assert_true(
	    str_is(locale_encode(&arena, str_of("报𠮷")), "\xb1\xa8??"));
}

static void
our_own_glyphs_have_twins_in_ascii(void **state)
{
	(void)state;
	setenv("LANG", "zh_CN.GBK", 1);
	locale_start();
	if (locale_is_utf8())
		test_skip("there is no locale zh_CN.GBK");
	assert_true(
	    str_is(locale_encode(&arena, str_of("▸▾报›‹")), "+-\xb1\xa8><"));
}

/* Whose second bytes are a backslash, a bar, letters. */
static void
big5_is_spoken_where_it_is_installed(void **state)
{
	static const char *const pairs[][2] = {
		{ "功能育成", "\xa5\x5c\xaf\xe0\xa8\x7c\xa6\xa8" },
		{ "三a一|", "\xa4\x54\x61\xa4\x40\x7c" },
	};

	(void)state;
	setenv("LANG", "zh_TW.Big5", 1);
	locale_start();
	if (locale_is_utf8())
		test_skip("there is no locale zh_TW.Big5");
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
		assert_true(str_is(
		    locale_encode(&arena, str_of(pairs[i][0])), pairs[i][1]));
		assert_true(str_is(
		    locale_decode(&arena, str_of(pairs[i][1])), pairs[i][0]));
	}
	assert_true(
	    str_is(locale_encode(&arena, str_of("报功")), "??\xa5\x5c"));
	assert_true(
	    str_is(locale_decode(&arena, str_of("\xa5\x5c\xa5")), "功\uFFFD"));
}

static void
what_an_encoding_holds_back_comes_in_its_place(void **state)
{
	(void)state;
	setenv("LANG", "zh_HK.Big5-HKSCS", 1);
	locale_start();
	if (locale_is_utf8())
		test_skip("there is no locale zh_HK.Big5-HKSCS");
	assert_true(str_is(locale_encode(&arena, str_of("Ê")), "\x88\x66"));
	assert_true(str_is(locale_encode(&arena, str_of("Ê\u0304Ê中")),
	    "\x88\x62\x88\x66\xa4\xa4"));
	assert_true(
	    str_is(locale_encode(&arena, str_of("Ê\u0E01")), "\x88\x66??"));
	assert_true(
	    str_is(locale_decode(&arena, str_of("\x88\x62")), "Ê\u0304"));
}

static void
a_locale_has_what_it_can_write_by_itself(void **state)
{
	static const struct {
		const char *name;
		uint32_t has[4], lacks[4];
	} locales[] = {
		{ "C.UTF-8", { 0x62A5, 0x25B8, 0x20BB7, 0xE78D }, { 0 } },
		{ "zh_CN.GB18030", { 0x62A5, 0x25B8, 0x20BB7 }, { 0xD800 } },
		{ "zh_CN.GBK", { 0x62A5, 0x81FA, 0x201C },
		    { 0x25B8, 0x20BB7, 0x1F600 } },
		{ "zh_TW.Big5", { 0x81FA, 0x529F, 0x201C },
		    { 0x62A5, 0x25B8, 0x20BB7 } },
		/* The first of these is held back. */
		{ "zh_HK.Big5-HKSCS", { 0x81FA, 0x201C }, { 0xCA, 0x25B8 } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof locales / sizeof locales[0]; i++) {
		if (setlocale(LC_CTYPE, locales[i].name) == NULL) {
			print_message("SKIP %s\n", locales[i].name);
			continue;
		}
		for (int j = 0; j < 4 && locales[i].has[j] != 0; j++)
			assert_true(locale_has(locales[i].has[j]));
		for (int j = 0; j < 4 && locales[i].lacks[j] != 0; j++)
			assert_false(locale_has(locales[i].lacks[j]));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    without_a_locale_that_has_chinese_it_is_utf8, start,
		    finish),
		cmocka_unit_test_setup_teardown(
		    in_utf8_text_stays_as_it_is, start, finish),
		cmocka_unit_test_setup_teardown(
		    what_is_no_character_becomes_a_replacement, start, finish),
		cmocka_unit_test_setup_teardown(
		    what_the_encoding_lacks_becomes_question_marks, start,
		    finish),
		cmocka_unit_test_setup_teardown(
		    gb18030_is_spoken_where_it_is_installed, start, finish),
		cmocka_unit_test_setup_teardown(
		    gbk_lacks_emoji_and_keeps_their_columns, start, finish),
		cmocka_unit_test_setup_teardown(
		    our_own_glyphs_have_twins_in_ascii, start, finish),
		cmocka_unit_test_setup_teardown(
		    big5_is_spoken_where_it_is_installed, start, finish),
		cmocka_unit_test_setup_teardown(
		    what_an_encoding_holds_back_comes_in_its_place, start,
		    finish),
		cmocka_unit_test_setup_teardown(
		    a_locale_has_what_it_can_write_by_itself, start, finish),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
