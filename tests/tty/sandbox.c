/* The sandbox that the program shuts itself into. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"
#include "tty/harness/sandboxed.h"

static const char *program;
static char refuse[4096]; /* runs it where system calls cannot be filtered */

static void
every_reader_is_in_a_sandbox(void **state)
{
	static const char file[] = "content/xuhui-2025.yaml";
	const char *const calls[][3] = { { program, NULL },
		{ program, file, NULL }, { program, "--kiosk", NULL } };

	(void)state;
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
		struct tty *tty = sandboxed_start(calls[i], NULL);

		tty_await_reader(tty);
		assert_true(sandboxed_is(tty->program));
		tty_quit(tty);
	}
}

/* Sanitised it has no sandbox either. */
static void
without_a_filter_of_system_calls_it_does_not_open(void **state)
{
	const char *const arguments[] = { refuse, program, "--kiosk", NULL };
	struct tty *tty = tty_start(24, 80, arguments, NULL);

	(void)state;
	tty_expect_end(tty, EX_UNAVAILABLE);
	tty_expect(tty, "seccomp");
	tty_free(tty);
}

static void
the_self_test_of_the_program_itself_passes(void **state)
{
	static const char *const modes[] = { "", "--kiosk" };
	char command[2 * 4096];

	(void)state;
	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
		snprintf(command, sizeof command,
		    "exec %s %s --self-test >/dev/null", program, modes[i]);
		assert_int_equal(WEXITSTATUS(system(command)),
		    sandboxed_can_be() ? EX_OK : EX_UNAVAILABLE);
	}
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_reader_is_in_a_sandbox),
		cmocka_unit_test(
		    without_a_filter_of_system_calls_it_does_not_open),
		cmocka_unit_test(the_self_test_of_the_program_itself_passes),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	snprintf(refuse, sizeof refuse, "%.*s/programs/refuse",
	    (int)(strrchr(arguments[0], '/') - arguments[0]), arguments[0]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
