/* Text that comes all at once, in a terminal that marks no paste. */
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"

static const char *program;

static void
han_and_a_line_end_at_once_are_searched_for(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	tty_send(tty, "人工智能\nq\n第二行");
	tty_expect(tty, "搜索 人工智能 q 第二行");
	tty_settle(tty);
	tty_do(tty, "<esc>");
	tty_quit(tty);
}

/* Whatever comes first, and however far the line end is. */
static void
none_of_a_long_text_is_a_key(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);
	char text[2000] = "Q4q ";

	(void)state;
	for (int i = 0; i < 300; i++)
		strcat(text, "汉");
	strcat(text, "\rQ\rq\r");
	tty_send(tty, text);
	tty_expect(tty, "汉");
	tty_settle(tty);
	tty_do(tty, "<esc>");
	tty_quit(tty);
}

static void
ascii_alone_stays_keys(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	tty_send(tty, "jj\rq");
	tty_expect_end(tty, EX_OK);
	tty_free(tty);
}

static void
keys_of_a_search_at_once_stay_keys(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	tty_send(tty, "/人工智能\r");
	tty_expect(tty, "搜索 人工智能  第1/");
	tty_quit(tty);
	tty = tty_open_reader(program, 24, 80, NULL);
	tty_do(tty, "/");
	tty_send(tty, "人工智能\rq");
	tty_expect_end(tty, EX_OK);
	tty_free(tty);
}

static void
it_is_so_in_another_encoding(void **state)
{
	const char *const arguments[] = { program, NULL };
	const char *const environment[] = { "LC_ALL=zh_CN.GB18030", NULL };
	struct tty *tty;

	(void)state;
	if (setlocale(LC_CTYPE, "zh_CN.GB18030") == NULL) {
		print_message("SKIP zh_CN.GB18030\n");
		skip();
	}
	tty = tty_start(24, 80, arguments, environment);
	tty_speak(tty, "GB18030");
	tty_expect(tty, "徐汇区");
	tty_settle(tty);
	tty_type(tty, "人工智能<enter>q<enter>第二行");
	tty_expect(tty, "搜索 人工智能 q 第二行");
	tty_settle(tty);
	tty_do(tty, "<esc>");
	tty_quit(tty);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(han_and_a_line_end_at_once_are_searched_for),
		cmocka_unit_test(none_of_a_long_text_is_a_key),
		cmocka_unit_test(ascii_alone_stays_keys),
		cmocka_unit_test(keys_of_a_search_at_once_stay_keys),
		cmocka_unit_test(it_is_so_in_another_encoding),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
