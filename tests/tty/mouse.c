/* The mouse in a terminal: when it is reported, and that nothing of it stays
 * behind. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"

static const char on[] = "\033[?1000h\033[?1006h";
static const char off[] = "\033[?1006l\033[?1000l";

static const char *program;

/* The same with the mouse on. */
static struct tty *
start_mouse(void)
{
	static const char *const environment[] = {
		"ASAN_OPTIONS=handle_segv=0:handle_abort=0", NULL
	};
	struct tty *tty = tty_open_reader(program, 24, 80, environment);

	tty_do(tty, "M");
	tty_mark(tty);
	return tty;
}

static bool
was_sent(const struct tty *tty, const char *bytes)
{
	return strstr(tty->bytes, bytes) != NULL;
}

/* Whether the terminal would report in SGR's way, if it reported. */
static bool
speaks_sgr(const struct tty *tty)
{
	char bytes[64] = "";

	vterm_mouse_button(tty->vterm, 1, true, VTERM_MOD_NONE);
	vterm_mouse_button(tty->vterm, 1, false, VTERM_MOD_NONE);
	vterm_output_read(tty->vterm, bytes, sizeof bytes - 1);
	return strncmp(bytes, "\033[<0;", 5) == 0;
}

static bool
reports_clicks(const struct tty *tty)
{
	return tty->mouse && speaks_sgr(tty);
}

/* Whether nothing is left of the mouse. */
static bool
is_off(const struct tty *tty)
{
	return !tty->mouse && !speaks_sgr(tty);
}

static void
quit_mouse(struct tty *tty)
{
	tty_type(tty, "Q");
	tty_expect_end(tty, EX_OK);
	assert_true(is_off(tty));
	tty_free(tty);
}

static void
it_is_off_at_start(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	assert_false(was_sent(tty, "\033[?100"));
	assert_false(tty_click(tty, 10, 8));
	quit_mouse(tty);
}

static void
m_turns_it_on_and_off(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	tty_mark(tty);
	tty_do(tty, "M");
	tty_expect(tty, "鼠标：开");
	assert_true(was_sent(tty, on));
	assert_true(reports_clicks(tty));
	tty_mark(tty);
	tty_do(tty, "j");
	assert_false(was_sent(tty, "\033[?100"));
	tty_mark(tty);
	tty_do(tty, "M");
	tty_expect(tty, "鼠标：关");
	assert_true(was_sent(tty, off));
	assert_false(tty_click(tty, 10, 8));
	quit_mouse(tty);
}

static void
a_click_selects_what_it_is_on(void **state)
{
	struct tty *tty = start_mouse();

	(void)state;
	assert_true(tty_click(tty, 10, 8));
	tty_expect(tty, "六 回应群众期待");
	tty_settle(tty);
	assert_int_equal(tty->cursor.row, 10);
	quit_mouse(tty);
}

static void
quitting_turns_it_off(void **state)
{
	struct tty *tty = start_mouse();

	(void)state;
	assert_true(reports_clicks(tty));
	quit_mouse(tty);
}

static void
a_signal_or_a_crash_turns_it_off(void **state)
{
	static const int signals[] = { SIGTERM, SIGSEGV, SIGABRT };

	(void)state;
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		struct tty *tty = start_mouse();
		int status;

		tty_signal(tty, signals[i]);
		status = tty_await_status(tty, TTY_DEADLINE);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), signals[i]);
		assert_true(was_sent(tty, off));
		assert_true(tty_is_restored(tty));
		assert_true(is_off(tty));
		tty_free(tty);
	}
}

static void
a_suspension_turns_it_off_until_the_return(void **state)
{
	struct tty *tty = start_mouse();

	(void)state;
	tty_type(tty, "<C-z>");
	assert_true(WIFSTOPPED(tty_await_status(tty, TTY_DEADLINE)));
	assert_true(is_off(tty));
	tty_signal(tty, SIGCONT);
	tty_await_reader(tty);
	assert_true(reports_clicks(tty));
	quit_mouse(tty);

	/* What was off stays off. */
	tty = start_mouse();
	tty_do(tty, "M");
	tty_type(tty, "<C-z>");
	assert_true(WIFSTOPPED(tty_await_status(tty, TTY_DEADLINE)));
	tty_mark(tty);
	tty_signal(tty, SIGCONT);
	tty_await_reader(tty);
	assert_false(was_sent(tty, "\033[?100"));
	quit_mouse(tty);
}

static void
redrawing_mends_it_as_the_reader_set_it(void **state)
{
	struct tty *tty = start_mouse();

	(void)state;
	vterm_input_write(tty->vterm, off, sizeof off - 1);
	tty_do(tty, "<C-l>");
	assert_true(reports_clicks(tty));
	/* All in one frame. */
	tty_do(tty, "<C-l>M");
	assert_true(is_off(tty));
	tty_do(tty, "M<C-l>");
	assert_true(reports_clicks(tty));
	quit_mouse(tty);
}

static void
other_terminals_are_sent_nothing_of_it(void **state)
{
	static const char *const vt52[] = { "TERM=vt52", NULL };
	const char *const arguments[] = { program, NULL };
	struct tty *tty = tty_start(24, 80, arguments, vt52);

	(void)state;
	tty_await_anything(tty);
	tty_do(tty, "M");
	tty_type(tty, "Q");
	tty_expect_end(tty, EX_OK);
	assert_false(was_sent(tty, "\033["));
	tty_free(tty);
}

/* Typed by hand, or sent by a terminal that was told so by somebody else. */
static void
reports_that_nobody_asked_for_do_nothing(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);
	char *before = tty_screen(tty);

	(void)state;
	tty_do(tty, "<esc>[<lt>0;9;11M");
	tty_do(tty, "<esc>[<lt>0;9;11m");
	tty_expect_screen(tty, before);
	free(before);
	quit_mouse(tty);
}

static void
reports_of_an_older_kind_do_nothing(void **state)
{
	struct tty *tty = start_mouse();
	char *before = tty_screen(tty);

	(void)state;
	/* Q would quit, j would move. */
	tty_do(tty, "<esc>[MQQj");
	tty_expect_screen(tty, before);
	free(before);
	quit_mouse(tty);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_off_at_start),
		cmocka_unit_test(m_turns_it_on_and_off),
		cmocka_unit_test(a_click_selects_what_it_is_on),
		cmocka_unit_test(quitting_turns_it_off),
		cmocka_unit_test(a_signal_or_a_crash_turns_it_off),
		cmocka_unit_test(a_suspension_turns_it_off_until_the_return),
		cmocka_unit_test(redrawing_mends_it_as_the_reader_set_it),
		cmocka_unit_test(other_terminals_are_sent_nothing_of_it),
		cmocka_unit_test(reports_that_nobody_asked_for_do_nothing),
		cmocka_unit_test(reports_of_an_older_kind_do_nothing),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
