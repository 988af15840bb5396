#include <iconv.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"

enum {
	ROWS = 24,
};

static const struct terminal {
	const char *locale, *encoding;
} terminals[] = {
	{ "zh_CN.GB18030", "GB18030" },
	{ "zh_CN.GBK", "GBK" },
	{ "zh_TW.Big5", "BIG5" },
	{ "zh_HK.Big5-HKSCS", "BIG5-HKSCS" },
};

enum {
	TERMINALS = sizeof terminals / sizeof *terminals,
};

/* Everything that an encoding may lack, before something that it has. */
static const char report[] =
    "baogao: 1\n"
    "title: 报告臺灣\n"
    "sections:\n"
    "  - title: 甲\n"
    "    text: |\n"
    "      𠮷野一。é“二”—三·Ê四Ê\u0304五q\u0303六七©八€九‹›十\n"
    "      功能育成，許可；功能育成，許可；功能育成，許可。\n"
    "  - title: 吉𠮷报告功能功能功能功能功能功能功能功能\n"
    "    text: 完\n";

static const char *program;
static char report_file[] = "/tmp/baogao-encodings-XXXXXX";

static struct tty *
start_in(const struct terminal *terminal, const char *file)
{
	const char *const arguments[] = { program, file, NULL };
	char locale[64];
	const char *const environment[] = { locale, NULL };
	struct tty *tty;

	snprintf(locale, sizeof locale, "LC_ALL=%s",
	    terminal ? terminal->locale : "C.UTF-8");
	tty = tty_start(ROWS, 80, arguments, environment);
	if (terminal)
		tty_speak(tty, terminal->encoding);
	tty_expect(tty, terminal ? " q " : "报告");
	tty_settle(tty);
	return tty;
}

static bool
is_installed(const struct terminal *terminal)
{
	if (setlocale(LC_CTYPE, terminal->locale) != NULL)
		return true;
	print_message("SKIP %s\n", terminal->locale);
	return false;
}

/* --- What a screen should be */

static bool
has(iconv_t converter, const char *character, size_t length)
{
	char bytes[16], *out = bytes;
	char copy[8], *in = memcpy(copy, character, length);
	size_t room = sizeof bytes;

	iconv(converter, NULL, NULL, NULL, NULL);
	return iconv(converter, &in, &length, &out, &room) == 0 && out != bytes;
}

/* What stands in its place, of the same columns. */
static const char *
stand_in(const char *character, size_t length)
{
	static const char *const twins[][2] = { { "▸", "+" }, { "▾", "-" },
		{ "›", ">" }, { "‹", "<" } };

	for (size_t i = 0; i < sizeof twins / sizeof *twins; i++)
		if (strncmp(character, twins[i][0], length) == 0)
			return twins[i][1];
	if (character[0] == '\xCC') /* a mark, U+0300 to U+033F */
		return "";
	/* From U+3000 on, of what these tests show. */
	return (unsigned char)character[0] < 0xE3 ? "?" : "??";
}

/* A screen of UTF-8 as it is in the other encoding. */
static char *
screen_in(const char *encoding, const char *screen)
{
	iconv_t converter = iconv_open(encoding, "UTF-8");
	char *expected = calloc(strlen(screen) + 1, 2), *to = expected;

	assert_true(converter != (iconv_t)-1 && expected != NULL);
	while (*screen != '\0') {
		size_t length = 1;

		while ((screen[length] & 0xC0) == 0x80)
			length++;
		if (has(converter, screen, length))
			to = strncat(to, screen, length);
		else
			to = strcat(to, stand_in(screen, length));
		to += strlen(to);
		screen += length;
	}
	iconv_close(converter);
	return expected;
}

/* Both have shown the same. */
static void
expect_same(const struct tty *tty, const struct terminal *terminal,
    const struct tty *utf8, const char *keys)
{
	char *screen = tty_screen(tty), *twin = tty_screen(utf8);
	char *expected = screen_in(terminal->encoding, twin);
	char *got = screen_in("UTF-8", screen);

	if (strcmp(got, expected) != 0)
		fail_msg("after %s in %s:\n%s\ninstead of\n%s", keys,
		    terminal->encoding, got, expected);
	free(screen);
	free(twin);
	free(expected);
	free(got);
}

/* --- Tests */

static void
play(const struct terminal *terminal, const char *file, const char *const *keys)
{
	struct tty *tty = start_in(terminal, file);
	struct tty *utf8 = start_in(NULL, file);

	expect_same(tty, terminal, utf8, "nothing");
	for (; *keys; keys++) {
		tty_do(tty, *keys);
		tty_do(utf8, *keys);
		expect_same(tty, terminal, utf8, *keys);
	}
	tty_quit(tty);
	tty_quit(utf8);
}

static void
every_screen_has_the_columns_it_has_in_utf8(void **state)
{
	static const char *const keys[] = { "6", "l", "<space>", "<space>",
		"hu", "zM", "?", "<esc>", "v", "<esc>", "G", "R", NULL };

	(void)state;
	for (int i = 0; i < TERMINALS; i++)
		if (is_installed(&terminals[i]))
			play(&terminals[i], "content/xuhui-2025.yaml", keys);
}

static void
what_an_encoding_lacks_shifts_nothing(void **state)
{
	static const char *const keys[] = { "j", "j", "g", "l", NULL };

	(void)state;
	for (int i = 0; i < TERMINALS; i++)
		if (is_installed(&terminals[i]))
			play(&terminals[i], report_file, keys);
}

static void
what_is_typed_in_the_encoding_is_searched(void **state)
{
	static const char *const keys[] = { "/", "人工智能", "<enter>", "n",
		"<esc>", "功能", "<enter>", NULL };

	(void)state;
	for (int i = 0; i < TERMINALS; i++)
		if (is_installed(&terminals[i]))
			play(&terminals[i], "content/xuhui-2025.yaml", keys);
}

/* The bytes as they are, each in a read of its own. */
static void
type_bytes(struct tty *tty, const char *bytes)
{
	for (; *bytes != '\0'; bytes++) {
		tty_send(tty, (const char[]){ *bytes, '\0' });
		tty_settle(tty);
	}
}

static void
a_character_may_come_in_pieces(void **state)
{
	static const struct {
		const struct terminal *terminal;
		const char *bytes, *shown;
	} typed[] = {
		{ &terminals[0], "/\xc8\xcb\xb9\xa4\xd6\xc7\xc4\xdc",
		    "搜索 人工智能" },
		{ &terminals[0], "/\x95\x34\xb2\x35", "搜索 𠮷" },
		{ &terminals[1], "/\xc8\xcb\xb9\xa4\xd6\xc7\xc4\xdc",
		    "搜索 人工智能" },
		{ &terminals[2], "/\xa5\x5c\xa8\x7c", "搜索 功育" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		struct tty *tty;

		if (!is_installed(typed[i].terminal))
			continue;
		tty = start_in(typed[i].terminal, report_file);
		type_bytes(tty, typed[i].bytes);
		tty_expect(tty, typed[i].shown);
		tty_do(tty, "<C-c>");
		tty_quit(tty);
	}
}

static void
write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static void
a_file_is_read_again_in_the_same_encoding(void **state)
{
	char path[] = "/tmp/baogao-big5-XXXXXX";
	const char *const arguments[] = { program, "--encoding=Big5", path,
		NULL };
	struct tty *tty;

	(void)state;
	assert_int_equal(close(mkstemp(path)), 0);
	write_file(path, "baogao: 1\ntitle: \xa5\x5c\xaf\xe0\nsections:\n"
			 "  - title: \xa4\x40\n    text: \xa4\xa4\n");
	tty = tty_start(ROWS, 80, arguments, NULL);
	tty_expect(tty, "功能");
	write_file(path, "baogao: 1\ntitle: \xa8\x7c\xa6\xa8\nsections:\n"
			 "  - title: \xa4\x40\n    text: \xa4\xa4\n");
	tty_type(tty, "R");
	tty_expect(tty, "育成");
	tty_quit(tty);
	assert_int_equal(unlink(path), 0);
}

/* A converter brings code with it, which the sandbox lets nobody load. */
static void
a_file_that_changes_its_encoding_is_not_read_again(void **state)
{
	char path[] = "/tmp/baogao-other-XXXXXX";
	const char *const arguments[] = { program, path, NULL };
	struct tty *tty;

	(void)state;
	assert_int_equal(close(mkstemp(path)), 0);
	write_file(path, report);
	tty = tty_start(ROWS, 80, arguments, NULL);
	tty_expect(tty, "报告臺灣");
	write_file(path, "baogao: 1\ntitle: \xB1\xA8\xB8\xE6\nsections:\n"
			 "  - title: \xD2\xBB\n    text: \xD6\xD0\n");
	tty_type(tty, "R");
	tty_expect(tty, "文件改用了 GB18030，要退出后重新打开");
	tty_expect(tty, "报告臺灣");
	tty_quit(tty);
	assert_int_equal(unlink(path), 0);
}

static int
write_report(void **state)
{
	int file = mkstemp(report_file);

	(void)state;
	assert_true(file >= 0);
	assert_int_equal(
	    write(file, report, sizeof report - 1), sizeof report - 1);
	return close(file);
}

static int
remove_report(void **state)
{
	(void)state;
	return unlink(report_file);
}

int
main(int count, char **arguments)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_screen_has_the_columns_it_has_in_utf8),
		cmocka_unit_test(what_an_encoding_lacks_shifts_nothing),
		cmocka_unit_test(what_is_typed_in_the_encoding_is_searched),
		cmocka_unit_test(a_character_may_come_in_pieces),
		cmocka_unit_test(a_file_is_read_again_in_the_same_encoding),
		cmocka_unit_test(
		    a_file_that_changes_its_encoding_is_not_read_again),
	};

	assert_int_equal(count, 2);
	program = arguments[1];
	return cmocka_run_group_tests(tests, write_report, remove_report);
}
