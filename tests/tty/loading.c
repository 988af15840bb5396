/* The program while it reads a file: before the first frame, and again. */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "pack.h"
#include "test.h"
#include "tty/harness.h"

enum {
	LARGE = 8 * 1024 * 1024 - 1,
};

static const char small[] = "baogao: 1\n"
			    "title: 小报告\n"
			    "sections:\n"
			    "  - title: 节\n"
			    "    text: 字\n";
/* What is wrong with the large one is known at its end. */
static const char refusal[] = "报告是空的";

static const char *program;
static char path[] = "/tmp/baogao-loading-XXXXXX";

static void
write_small(void)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(small, file);
	assert_int_equal(fclose(file), 0);
}

static void
write_large(void)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs("baogao: 1\ntitle: 大报告\nx-a: |\n", file);
	while (ftell(file) < LARGE)
		fputc('\n', file);
	assert_int_equal(fclose(file), 0);
}

/* A Word file of one heading and one paragraph. */
static void
write_docx(void)
{
	static const char *const parts[][2] = {
		{ "[Content_Types].xml",
		    "<Types xmlns='http://schemas.openxmlformats.org/package/"
		    "2006/content-types'/>" },
		{ "_rels/.rels",
		    "<Relationships xmlns='http://schemas.openxmlformats.org/"
		    "package/2006/relationships'><Relationship Id='r' "
		    "Type='http://schemas.openxmlformats.org/officeDocument/"
		    "2006/relationships/officeDocument' "
		    "Target='word/document.xml'/></Relationships>" },
		{ "word/document.xml",
		    "<w:document xmlns:w='http://schemas.openxmlformats.org/"
		    "wordprocessingml/2006/main'><w:body>"
		    "<w:p><w:r><w:t>一、修桥</w:t></w:r></w:p>"
		    "<w:p><w:r><w:t>修了三座桥。</w:t></w:r></w:p>"
		    "</w:body></w:document>" },
	};
	struct arena arena = { 0 };
	struct pack pack = { { .arena = &arena }, { .arena = &arena }, 0 };
	FILE *file = fopen(path, "w");
	struct str bytes;

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		pack_add(&pack, parts[i][0], str_of(parts[i][1]), true);
	bytes = pack_end(&pack);
	assert_non_null(file);
	assert_int_equal(
	    fwrite(bytes.bytes, 1, bytes.length, file), bytes.length);
	assert_int_equal(fclose(file), 0);
	arena_free(&arena);
}

static struct tty *
start(void)
{
	const char *const arguments[] = { program, path, NULL };

	return tty_start(24, 80, arguments, NULL);
}

/* It has to be stopped: the message would come before the end. */
static void
a_key_stops_the_reading_of_a_large_file(void **state)
{
	struct tty *tty;

	(void)state;
	write_small();
	tty = start();
	tty_expect(tty, "小报告");
	tty_settle(tty);
	write_large();
	tty_mark(tty);
	tty_type(tty, "RQ");
	tty_expect_end(tty, EX_OK);
	assert_null(strstr(tty->bytes, refusal));
	tty_free(tty);
}

static void
it_is_read_again_behind_the_key(void **state)
{
	struct tty *tty;

	(void)state;
	write_small();
	tty = start();
	tty_expect(tty, "小报告");
	write_large();
	tty_type(tty, "R?");
	tty_expect(tty, "常用");
	/* A key that comes later takes the message away. */
	tty_expect(tty, refusal);
	tty_do(tty, "<esc>");
	tty_expect(tty, "小报告");
	write_small();
	tty_type(tty, "R");
	tty_expect(tty, "已重读文件");
	tty_quit(tty);
}

/* Until the keyboard's signals are keys. */
static void
wait_until_raw(const struct tty *tty)
{
	double end = tty_after(TTY_DEADLINE);
	struct pollfd none = { .fd = -1 };
	struct termios modes;

	do {
		assert_true(tty_clock() < end);
		poll(&none, 1, 1);
		assert_int_equal(tcgetattr(tty->slave, &modes), 0);
	} while ((modes.c_lflag & ISIG) != 0);
}

static void
while_a_file_is_read_no_key_is_a_signal(void **state)
{
	struct tty *tty;

	(void)state;
	write_large();
	tty = start();
	/* Nothing but an error will be shown. */
	wait_until_raw(tty);
	tty_type(tty, "<C-\\><C-z>");
	tty_expect_end(tty, EX_DATAERR);
	tty_expect(tty, refusal);
	tty_free(tty);
}

static void
what_is_typed_ahead_is_kept(void **state)
{
	struct tty *tty;

	(void)state;
	write_small();
	tty = start();
	tty_type(tty, "/zi");
	tty_expect(tty, "搜索 zi");
	tty_do(tty, "<esc>");
	tty_do(tty, "<esc>");
	tty_quit(tty);
}

/* The screen is a file in memory. */
static void
a_limit_to_the_size_of_files_is_told(void **state)
{
	const char *const arguments[] = { "sh", "-c",
		"ulimit -f 1; exec \"$0\" \"$1\"", program, path, NULL };
	struct tty *tty;

	(void)state;
	write_small();
	tty = tty_start(24, 80, arguments, NULL);
	tty_expect_end(tty, EX_UNAVAILABLE);
	tty_expect(tty, "无法建立临时文件");
	tty_free(tty);
}

static int
make_file(void **state)
{
	(void)state;
	return close(mkstemp(path));
}

static int
remove_file(void **state)
{
	(void)state;
	return unlink(path);
}

static void
a_word_file_opens_and_is_read_again(void **state)
{
	struct tty *tty;

	(void)state;
	write_docx();
	tty = start();
	tty_expect(tty, "修了三座桥。");
	tty_settle(tty);
	tty_type(tty, "R");
	tty_expect(tty, "已重读文件");
	tty_type(tty, "q");
	tty_expect_end(tty, EX_OK);
	tty_free(tty);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_file_opens_and_is_read_again),
		cmocka_unit_test(a_key_stops_the_reading_of_a_large_file),
		cmocka_unit_test(it_is_read_again_behind_the_key),
		cmocka_unit_test(while_a_file_is_read_no_key_is_a_signal),
		cmocka_unit_test(what_is_typed_ahead_is_kept),
		cmocka_unit_test(a_limit_to_the_size_of_files_is_told),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, make_file, remove_file);
}
