/* The harness itself: a screen is settled when the program has done all that
 * was typed, and not when it pauses. */
#include <poll.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"

enum {
	PAUSE = 25, /* milliseconds, as long as an Esc waits to be a key */
	PAUSES = 3 * TTY_QUIET / PAUSE,
};

static const char pausing[] = "--pausing";

static const char *own; /* this program's path */

/* The program in the terminal: it answers a byte only after several pauses,
 * none as long as a settled screen asks for. */
static int
answer_with_pauses(void)
{
	char byte;

	if (write(STDOUT_FILENO, "ready", 5) != 5)
		return EX_IOERR;
	while (read(STDIN_FILENO, &byte, 1) == 1) {
		for (int i = 0; i < PAUSES; i++)
			poll(NULL, 0, PAUSE);
		if (write(STDOUT_FILENO, "done", 4) != 4)
			return EX_IOERR;
	}
	return EX_OK;
}

static void
pauses_of_a_program_do_not_settle_the_screen(void **state)
{
	const char *const arguments[] = { own, pausing, NULL };
	struct tty *tty = tty_start(24, 80, arguments, NULL);

	(void)state;
	tty_expect(tty, "ready");
	tty_do(tty, "<enter>");
	assert_true(tty_shows(tty, "done"));
	tty_free(tty);
}

static void
what_was_settled_stays_settled(void **state)
{
	const char *const arguments[] = { own, pausing, NULL };
	struct tty *tty = tty_start(24, 80, arguments, NULL);

	(void)state;
	tty_expect(tty, "ready");
	tty_settle(tty);
	tty_do(tty, "");
	/* Only a change of size wakes a program up. */
	tty_resize(tty, 24, 80);
	tty_settle(tty);
	assert_false(tty_shows(tty, "done"));
	tty_free(tty);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(pauses_of_a_program_do_not_settle_the_screen),
		cmocka_unit_test(what_was_settled_stays_settled),
	};

	if (count != 2)
		return EX_USAGE;
	if (strcmp(arguments[1], pausing) == 0)
		return answer_with_pauses();
	own = arguments[0];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
