/* A file that takes long to open: the program with a clock that goes fast. */
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"

enum {
	LARGE = 8 * 1024 * 1024 - 100, /* what is not refused */
};

static char program[4096];
static char path[] = "/tmp/baogao-opening-XXXXXX";

static int
make_file(void **state)
{
	int made = mkstemp(path);
	FILE *file = made < 0 ? NULL : fdopen(made, "w");

	(void)state;
	if (file == NULL)
		return -1;
	fputs("baogao: 1\ntitle: 大报告\nx-a: |\n", file);
	while (ftell(file) < LARGE)
		fputc('\n', file);
	fputs("sections:\n  - title: 节\n    text: 字\n", file);
	return fclose(file);
}

static int
remove_file(void **state)
{
	(void)state;
	return unlink(path);
}

static struct tty *
start(void)
{
	const char *const arguments[] = { program, path, NULL };

	return tty_start(24, 80, arguments, NULL);
}

static void
it_says_that_it_opens_and_then_shows_the_report(void **state)
{
	struct tty *tty = start();

	(void)state;
	tty_expect(tty, "正在打开，按 Ctrl-C 取消");
	tty_expect(tty, "大报告");
	assert_false(tty_shows(tty, "正在打开"));
	tty_type(tty, "q");
	tty_expect_end(tty, EX_OK);
	tty_free(tty);
}

static void
ctrl_c_stops_it(void **state)
{
	struct tty *tty = start();

	(void)state;
	tty_expect(tty, "正在打开");
	/* More keys than are kept. */
	for (int i = 0; i < 70; i++)
		tty_send(tty, "j");
	tty_type(tty, "<C-c>");
	tty_expect_end(tty, EX_TEMPFAIL);
	tty_expect(tty, "已停止");
	assert_null(strstr(tty->bytes, "大报告"));
	tty_free(tty);
}

static void
other_keys_are_kept(void **state)
{
	struct tty *tty = start();

	(void)state;
	tty_expect(tty, "正在打开");
	tty_type(tty, "/zi");
	tty_expect(tty, "搜索 zi");
	tty_type(tty, "<C-c><C-c>");
	tty_expect_end(tty, EX_OK);
	tty_free(tty);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    it_says_that_it_opens_and_then_shows_the_report),
		cmocka_unit_test(ctrl_c_stops_it),
		cmocka_unit_test(other_keys_are_kept),
	};

	if (count != 2)
		return EX_USAGE;
	snprintf(program, sizeof program, "%.*s/tests/hasty",
	    (int)(strlen(arguments[1]) - strlen("/baogao")), arguments[1]);
	return cmocka_run_group_tests(tests, make_file, remove_file);
}
