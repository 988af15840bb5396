/* The text laid out for the mouse by o: on the shell's own screen. */
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"

static const char words[] = "选好后按回车返回";
static const char section[] = "改善群众居住环境。实施新一轮“三旧”变“三新”。";

static const char *program;

static struct tty *
start(void)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	tty_do(tty, "6}");
	tty_mark(tty);
	tty_do(tty, "o");
	return tty;
}

static void
expect_laid_out(struct tty *tty)
{
	tty_expect(tty, words);
	assert_false(tty->alternate);
	assert_true(tty->cursor_visible);
	assert_false(tty_marks_pastes(tty));
}

static void
expect_back(struct tty *tty)
{
	tty_expect(tty, "/ 搜索");
	assert_true(tty->alternate);
	assert_true(tty_marks_pastes(tty));
	assert_false(tty_shows(tty, words));
}

static void
a_section_is_laid_out_in_unwrapped_lines_with_its_citation(void **state)
{
	struct tty *tty = start();
	const char *line = strstr(tty->bytes, section);

	(void)state;
	expect_laid_out(tty);
	assert_non_null(line);
	line += strcspn(line, "\r");
	assert_memory_equal(line, "\r\n——摘自《", strlen("\r\n——摘自《"));
	tty_do(tty, "<enter>");
	expect_back(tty);
	tty_quit(tty);
}

static void
some_keys_come_back_and_others_do_nothing(void **state)
{
	static const char *const keys[] = { "<space>", "q", "<C-c>", "<esc>" };
	struct tty *tty = start();

	(void)state;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		tty_mark(tty);
		tty_do(tty, "jG?<C-z>");
		assert_int_equal(tty->length, 0);
		expect_laid_out(tty);
		tty_do(tty, keys[i]);
		expect_back(tty);
		tty_do(tty, "o");
	}
	tty_do(tty, "<enter>");
	tty_quit(tty);
}

static void
a_change_of_size_waits_for_the_way_back(void **state)
{
	struct tty *tty = start();

	(void)state;
	tty_mark(tty);
	tty_resize(tty, 20, 40);
	tty_settle(tty);
	assert_int_equal(tty->length, 0);
	tty_do(tty, "<enter>");
	tty_expect(tty, "37/47节");
	tty_quit(tty);
}

static void
a_signal_ends_it_and_the_text_stays(void **state)
{
	struct tty *tty = start();

	(void)state;
	expect_laid_out(tty);
	tty_mark(tty);
	tty_signal(tty, SIGTERM);
	assert_true(WIFSIGNALED(tty_await_status(tty, TTY_DEADLINE)));
	assert_true(tty_is_restored(tty));
	assert_true(tty_shows(tty, words));
	tty_free(tty);
}

static void
a_stopped_program_comes_back_to_the_reading(void **state)
{
	struct tty *tty = start();

	(void)state;
	expect_laid_out(tty);
	tty_signal(tty, SIGTSTP);
	assert_true(WIFSTOPPED(tty_await_status(tty, TTY_DEADLINE)));
	tty_signal(tty, SIGCONT);
	expect_back(tty);
	tty_quit(tty);
}

static void
it_is_in_the_encoding_of_the_locale(void **state)
{
	const char *const arguments[] = { program, NULL };
	const char *const environment[] = { "LC_ALL=zh_CN.GB18030", NULL };
	struct tty *tty = tty_start(24, 80, arguments, environment);

	(void)state;
	tty_speak(tty, "GB18030");
	tty_await_anything(tty);
	tty_do(tty, "6}o");
	expect_laid_out(tty);
	tty_do(tty, "<enter>");
	tty_quit(tty);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_section_is_laid_out_in_unwrapped_lines_with_its_citation),
		cmocka_unit_test(some_keys_come_back_and_others_do_nothing),
		cmocka_unit_test(a_change_of_size_waits_for_the_way_back),
		cmocka_unit_test(a_signal_ends_it_and_the_text_stays),
		cmocka_unit_test(a_stopped_program_comes_back_to_the_reading),
		cmocka_unit_test(it_is_in_the_encoding_of_the_locale),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
