/* A crash in a program with a screen, of which programs/crash shows one. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"

static const char shown[] = "快要出错";

static char program[4096];

/* Starts it on a small stack, has it crash, and looks at what it leaves. */
static void
check_crash(const char *how, int signal)
{
	const char *const arguments[] = { "sh", "-c",
		"ulimit -c 0; ulimit -s 512; exec \"$0\" \"$1\"", program, how,
		NULL };
	const char *const environment[] = {
		"ASAN_OPTIONS=handle_segv=0:handle_abort=0:detect_leaks=0", NULL
	};
	struct tty *tty = tty_start(24, 80, arguments, environment);
	int status;

	tty_expect(tty, shown);
	tty_settle(tty);
	assert_true(tty->alternate);
	tty_type(tty, "x");
	status = tty_await_status(tty, TTY_DEADLINE);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), signal);
	assert_true(tty_is_restored(tty));
	tty_free(tty);
}

static void
a_stack_that_overflows_leaves_the_terminal_as_it_was(void **state)
{
	(void)state;
	check_crash("stack", SIGSEGV);
}

static void
a_pointer_to_nowhere_leaves_the_terminal_as_it_was(void **state)
{
	(void)state;
	check_crash("fault", SIGSEGV);
}

static void
a_failed_assertion_leaves_the_terminal_as_it_was(void **state)
{
	(void)state;
	check_crash("abort", SIGABRT);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_stack_that_overflows_leaves_the_terminal_as_it_was),
		cmocka_unit_test(
		    a_pointer_to_nowhere_leaves_the_terminal_as_it_was),
		cmocka_unit_test(
		    a_failed_assertion_leaves_the_terminal_as_it_was),
	};

	if (count != 2)
		return EX_USAGE;
	/* It lies beside this one. */
	snprintf(program, sizeof program, "%.*s/programs/crash",
	    (int)(strrchr(arguments[0], '/') - arguments[0]), arguments[0]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
