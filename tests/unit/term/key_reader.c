/* What is typed: characters in the encoding of the locale, and controls. */
#include <locale.h>

#include "key_reader.h"
#include "term/key_reader.h"
#include "test.h"

static void
what_is_typed_is_its_own_name(void **state)
{
	(void)state;
	expect_cut("jG<中é😀", "j G < 中 é 😀");
	expect_cut(" 　", "<space> 　");
}

static void
controls_are_named(void **state)
{
	(void)state;
	expect_cut("\x01\x0c\x1a\x1d", "<C-a> <C-l> <C-z> <C-]>");
	expect_cut(
	    "\t\r\n\b\x7f", "<tab> <enter> <enter> <backspace> <backspace>");
}

static void
a_bad_byte_is_dropped(void **state)
{
	(void)state;
	expect("j\xffk", "j k");
	expect("\xe4\xb8j", "j");
	expect("\xc2\x9bj", "j"); /* the CSI of C1 */
	expect("\xed\xa0\x80j", "j");
}

static void
a_character_in_two_pieces_waits_without_a_deadline(void **state)
{
	struct key_reader reader = { .length = 0 };
	char names[64];

	(void)state;
	read_keys(&reader, "\xe4\xb8", false, names);
	assert_string_equal(names, "");
	assert_int_equal(key_reader_delay(&reader), -1);
	read_keys(&reader, "\xad", false, names);
	assert_string_equal(names, "中");
}

/* Lines of bytes and their keys, whole and byte by byte. */
static void
expect_in(const char *locale, const char *const (*lines)[2], size_t count)
{
	if (setlocale(LC_CTYPE, locale) == NULL)
		test_skip("a locale is missing");
	for (size_t i = 0; i < count; i++)
		expect_cut(lines[i][0], lines[i][1]);
	setlocale(LC_CTYPE, "C.UTF-8");
}

static void
gb18030_has_characters_of_two_and_of_four_bytes(void **state)
{
	static const char *const lines[][2] = {
		{ "/\xc8\xcb\xb9\xa4\r", "/ 人 工 <enter>" },
		{ "\x81\x5c\\\x81\x7cj", "乗 \\ 亅 j" },
		{ "\x95\x34\xb2\x35\x35\x94\x39\xfc\x36", "𠮷 5 😀" },
		{ "\xa3\xaf\xa1\xa1", "／ 　" },
		/* What breaks off is dropped, and what follows is read. */
		{ "\xc8\033[A", "<up>" },
		{ "\x95\x34\xb2\033[A", "4 <up>" },
		{ "\xffj", "j" },
		{ "\033[200~\xc8\xcb\x95\x34\xb2\x35\033[201~",
		    "<paste> 人 𠮷 <paste-end>" },
		{ "\033[200~\xc8\033[201~j", "<paste> <paste-end> j" },
	};

	(void)state;
	expect_in("zh_CN.GB18030", lines, sizeof lines / sizeof *lines);
}

static void
big5_has_second_bytes_that_are_ascii(void **state)
{
	static const char *const lines[][2] = {
		{ "\xa5\x5c\xa8\x7c\xa6\xa8", "功 育 成" },
		{ "\xa4\x51q\xa4\x40\\", "十 q 一 \\" },
		{ "\xa5\033[A", "<up>" },
		{ "\033[200~\xa5\x5c\xa8\x7c\033[201~",
		    "<paste> 功 育 <paste-end>" },
	};

	(void)state;
	expect_in("zh_TW.Big5", lines, sizeof lines / sizeof *lines);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_typed_is_its_own_name),
		cmocka_unit_test(controls_are_named),
		cmocka_unit_test(a_bad_byte_is_dropped),
		cmocka_unit_test(
		    a_character_in_two_pieces_waits_without_a_deadline),
		cmocka_unit_test(
		    gb18030_has_characters_of_two_and_of_four_bytes),
		cmocka_unit_test(big5_has_second_bytes_that_are_ascii),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
