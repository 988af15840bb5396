/* How it starts, stops and ends, and what it leaves of the terminal. */
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"

static const char *program;

static void
q_quits_and_the_terminal_is_as_it_was(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	assert_true(tty->alternate);
	assert_true(tty_marks_pastes(tty));
	tty_type(tty, "q");
	tty_expect_end(tty, EX_OK);
	tty_free(tty);
}

static void
a_signal_ends_it_and_the_terminal_is_as_it_was(void **state)
{
	static const int signals[] = { SIGTERM, SIGHUP, SIGINT, SIGUSR1,
		SIGUSR2 };

	(void)state;
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		struct tty *tty = tty_open_reader(program, 24, 80, NULL);
		int status;

		tty_signal(tty, signals[i]);
		status = tty_await_status(tty, TTY_DEADLINE);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), signals[i]);
		assert_true(tty_is_restored(tty));
		tty_free(tty);
	}
}

static void
a_crash_leaves_the_terminal_as_it_was(void **state)
{
	static const int signals[] = { SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL,
		SIGTRAP, SIGSYS, SIGXCPU };
	const char *const environment[] = {
		"ASAN_OPTIONS=handle_segv=0:handle_abort=0:"
		"handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:"
		"handle_sigtrap=0",
		NULL
	};

	(void)state;
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		struct tty *tty = tty_open_reader(program, 24, 80, environment);
		int status;

		assert_true(tty_marks_pastes(tty));
		tty_signal(tty, signals[i]);
		status = tty_await_status(tty, TTY_DEADLINE);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), signals[i]);
		assert_true(tty_is_restored(tty));
		tty_free(tty);
	}
}

static void
a_signal_before_the_first_screen_ends_it_too(void **state)
{
	const char *const arguments[] = { program, NULL };

	(void)state;
	for (int wait = 0; wait < 6; wait++) {
		struct tty *tty = tty_start(24, 80, arguments, NULL);
		struct pollfd none = { .fd = -1 };

		poll(&none, 1, wait);
		tty_signal(tty, SIGTERM);
		tty_await_status(tty, TTY_DEADLINE);
		assert_true(tty_is_restored(tty));
		tty_free(tty);
	}
}

static void
quit_from_the_keyboard_leaves_it_alone(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	tty_signal(tty, SIGQUIT);
	tty_do(tty, "<C-l>");
	tty_quit(tty);
}

static void
it_ends_when_the_line_is_lost(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	tty_hang_up(tty);
	tty_await_status(tty, TTY_DEADLINE);
	tty_free(tty);
}

/* Stops it, looks at what it leaves, and has it go on as `fg` does. */
static void
check_stop(const char *keys, int signal, bool restores)
{
	/* The shell writes over the screen and reads a line. */
	static const char shell[] =
	    "\033[H\033[J\033[?2004h$ fg\033[?2004l\r\n";
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);
	char *before = tty_screen(tty);

	if (signal)
		tty_signal(tty, signal);
	else
		tty_type(tty, keys);
	assert_true(WIFSTOPPED(tty_await_status(tty, TTY_DEADLINE)));
	if (restores)
		assert_true(tty_is_restored(tty));
	tty_mark(tty);
	vterm_input_write(tty->vterm, shell, sizeof shell - 1);
	tty_signal(tty, SIGCONT);
	tty_await_reader(tty);
	tty_expect_screen(tty, before);
	assert_true(tty->alternate);
	assert_true(tty_marks_pastes(tty));
	free(before);
	tty_quit(tty);
}

static void
it_suspends_and_comes_back_with_the_same_screen(void **state)
{
	(void)state;
	check_stop("<C-z>", 0, true);
	check_stop("", SIGTSTP, true);
}

static void
it_redraws_after_a_stop_that_it_could_not_see(void **state)
{
	(void)state;
	check_stop("", SIGSTOP, false);
}

static int
count_in(const char *bytes, const char *piece)
{
	int count = 0;

	for (; (bytes = strstr(bytes, piece)) != NULL; bytes++)
		count++;
	return count;
}

/* While it is stopped, for longer than a frame may wait, the window changes. */
static void
it_comes_back_with_one_frame_of_the_size_it_finds(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);
	struct pollfd none = { .fd = -1 };
	char *now, *again;

	(void)state;
	assert_true(tty_terminfo("xterm-256color"));
	tty_type(tty, "<C-z>");
	assert_true(WIFSTOPPED(tty_await_status(tty, TTY_DEADLINE)));
	tty_resize(tty, 20, 60);
	poll(&none, 1, 200);
	tty_mark(tty);
	tty_signal(tty, SIGCONT);
	tty_await_reader(tty);
	assert_int_equal(count_in(tty->bytes, tty_capability("clear")), 1);
	assert_int_equal(count_in(tty->bytes, tty_capability("oc")), 0);
	now = tty_screen(tty);
	tty_do(tty, "<C-l>");
	again = tty_screen(tty);
	assert_string_equal(now, again);
	free(now);
	free(again);
	tty_quit(tty);
}

static void
ctrl_l_mends_what_others_wrote(void **state)
{
	static const char others[] = "\033[H\033[J\033[?2004l";
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);
	char *before = tty_screen(tty);

	(void)state;
	vterm_input_write(tty->vterm, others, sizeof others - 1);
	tty_do(tty, "<C-l>");
	tty_expect_screen(tty, before);
	assert_true(tty_marks_pastes(tty));
	free(before);
	tty_quit(tty);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(q_quits_and_the_terminal_is_as_it_was),
		cmocka_unit_test(
		    a_signal_ends_it_and_the_terminal_is_as_it_was),
		cmocka_unit_test(a_crash_leaves_the_terminal_as_it_was),
		cmocka_unit_test(a_signal_before_the_first_screen_ends_it_too),
		cmocka_unit_test(quit_from_the_keyboard_leaves_it_alone),
		cmocka_unit_test(it_ends_when_the_line_is_lost),
		cmocka_unit_test(
		    it_suspends_and_comes_back_with_the_same_screen),
		cmocka_unit_test(it_redraws_after_a_stop_that_it_could_not_see),
		cmocka_unit_test(
		    it_comes_back_with_one_frame_of_the_size_it_finds),
		cmocka_unit_test(ctrl_l_mends_what_others_wrote),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
