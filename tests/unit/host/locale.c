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
stop(void **state)
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
		skip();
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
		skip();
	assert_true(
	    str_is(locale_encode(&arena, str_of("报𠮷")), "\xb1\xa8??"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    without_a_locale_that_has_chinese_it_is_utf8, start, stop),
		cmocka_unit_test_setup_teardown(
		    in_utf8_text_stays_as_it_is, start, stop),
		cmocka_unit_test_setup_teardown(
		    what_is_no_character_becomes_a_replacement, start, stop),
		cmocka_unit_test_setup_teardown(
		    what_the_encoding_lacks_becomes_question_marks, start,
		    stop),
		cmocka_unit_test_setup_teardown(
		    gb18030_is_spoken_where_it_is_installed, start, stop),
		cmocka_unit_test_setup_teardown(
		    gbk_lacks_emoji_and_keeps_their_columns, start, stop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
