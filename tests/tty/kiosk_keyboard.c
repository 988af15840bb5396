/* What the keyboard can do to a kiosk: nothing but read. */
#include <signal.h>
#include <stdlib.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"
#include "tty/harness/sandboxed.h"

static const char *program;

static struct tty *
launch(void)
{
	const char *const arguments[] = { program, "--kiosk", NULL };

	return sandboxed_start(arguments, NULL);
}

/* The same, and waits for its first screen. */
static struct tty *
start(void)
{
	struct tty *tty = launch();

	tty_await_reader(tty);
	return tty;
}

static void
keys_that_leave_to_a_shell_or_crash_do_nothing(void **state)
{
	struct tty *tty = start();
	char *before = tty_screen(tty);

	(void)state;
	tty_do(tty, "<C-z>");
	tty_do(tty, "<C-c>");
	tty_do(tty, "<C-\\>");
	tty_do(tty, "R");
	tty_expect_screen(tty, before);
	/* What is open the key still closes. */
	tty_do(tty, "?");
	tty_expect(tty, "常用");
	tty_do(tty, "<C-c>");
	tty_expect_screen(tty, before);
	free(before);
	tty_quit(tty);
}

static void
signals_of_the_keyboard_do_nothing(void **state)
{
	struct tty *tty = start();
	char *before = tty_screen(tty);

	(void)state;
	tty_signal(tty, SIGTSTP);
	tty_signal(tty, SIGQUIT);
	tty_signal(tty, SIGINT);
	tty_settle(tty);
	tty_expect_screen(tty, before);
	free(before);
	tty_quit(tty);
}

/* Pressed before the program has begun, as between a login and the first
 * frame: the signals wait for it. */
static void
signals_of_the_keyboard_do_nothing_before_the_first_frame(void **state)
{
	static const int signals[] = { SIGINT, SIGQUIT, SIGTSTP };
	sigset_t waiting, before;

	(void)state;
	sigemptyset(&waiting);
	for (int i = 0; i < 3; i++)
		sigaddset(&waiting, signals[i]);
	for (int i = 0; i < 3; i++) {
		struct tty *tty;

		sigprocmask(SIG_BLOCK, &waiting, &before);
		tty = launch();
		tty_signal(tty, signals[i]);
		sigprocmask(SIG_SETMASK, &before, NULL);
		tty_await_reader(tty);
		tty_settle(tty);
		tty_quit(tty);
	}
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    keys_that_leave_to_a_shell_or_crash_do_nothing),
		cmocka_unit_test(signals_of_the_keyboard_do_nothing),
		cmocka_unit_test(
		    signals_of_the_keyboard_do_nothing_before_the_first_frame),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
