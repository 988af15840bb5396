/* A kiosk in which one allocation after the other has no memory: each ends it
 * with a message, or is borne, and the terminal is as it was. */
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "terminals/harness/folder.h"
#include "test.h"
#include "tty/harness.h"

enum {
	/* ncurses 6.4 takes some memory for granted where it reads, uses for
	 * the first time and forgets what terminfo says, all of it while the
	 * terminal is not taken. */
	CRASHES_OF_CURSES = 5,
};

/* The tree, the text, a search by sound and by pattern, the help, a
 * copy; then out of whatever is open. */
static const char keys[] = "6ljjhzR/rgzn\rnn/\033r\\d+\r?Gq:37\ry"
			   "\033\003\003\003Q";

static const char *program;
static char *library;

static struct {
	int borne, refused, crashed;
} world;

/* The terminal's other screen. */
static const char taken[] = "\033[?1049h", left[] = "\033[?1049l";

static bool
holds(const struct tty *tty, const char *bytes)
{
	return strstr(tty->bytes, bytes) != NULL;
}

/* Until it reads keys one by one, or has ended. */
static void
let_begin(struct tty *tty)
{
	struct pollfd ended = { .fd = tty->statuses, .events = POLLIN };
	double end = tty_after(TTY_DEADLINE);
	struct termios modes;

	do {
		assert_true(tty_clock() < end);
		tcgetattr(tty->slave, &modes);
	} while (modes.c_lflag & ICANON && poll(&ended, 1, 1) == 0);
}

/* Curses ends the program by itself where it finds no memory to begin with;
 * nothing has been shown by then. */
static bool
is_refused(const struct tty *tty, int status)
{
	switch (WEXITSTATUS(status)) {
	case EX_OSERR:
	case EX_UNAVAILABLE:
		return true;
	case EXIT_FAILURE:
		return holds(tty, "Out of memory") && !holds(tty, taken);
	default:
		return false;
	}
}

static void
judge(const struct tty *tty, int status, long fault)
{
	if (WIFEXITED(status) && WEXITSTATUS(status) == EX_OK)
		world.borne++;
	else if (WIFEXITED(status) && is_refused(tty, status))
		world.refused++;
	else if (WIFSIGNALED(status) && holds(tty, taken) == holds(tty, left))
		print_message(
		    "crash %d: allocation %ld\n", ++world.crashed, fault);
	else
		fail_msg("allocation %ld: status %x", fault, (unsigned)status);
	if (!tty_is_restored(tty) || holds(tty, taken) != holds(tty, left))
		fail_msg("allocation %ld: not restored", fault);
}

/* How many allocations there were; the number of the one that failed where the
 * program did not come to its end. */
static long
count_allocations(const struct tty *tty, long fault)
{
	static const char said[] = "allocations: ";
	const char *count = strstr(tty->bytes, said);

	return count ? strtol(count + sizeof said - 1, NULL, 10) : fault;
}

/* Runs it with a fault, and returns whether it came so far. */
static bool
run(long fault)
{
	const char *const arguments[] = { program, "--kiosk", NULL };
	char *number = text_of("BAOGAO_FAULT=%ld", fault);
	char *preload = text_of("LD_PRELOAD=%s", library);
	struct tty *tty = tty_start(
	    24, 80, arguments, (const char *const[]){ number, preload, NULL });
	bool reached;

	tty->blind = true;
	let_begin(tty);
	tty_send(tty, keys);
	judge(tty, tty_await_status(tty, TTY_DEADLINE), fault);
	reached = count_allocations(tty, fault) >= fault;
	tty_free(tty);
	free(number);
	free(preload);
	return reached;
}

static void
every_allocation_may_fail(void **state)
{
	long fault = 1;

	(void)state;
	while (run(fault))
		fault++;
	print_message("%ld allocations: %d borne, %d refused, %d crashes of "
		      "curses\n",
	    fault - 1, world.borne, world.refused, world.crashed);
	assert_true(world.refused > 0);
	assert_true(world.crashed <= CRASHES_OF_CURSES);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_allocation_may_fail),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	library = text_of("%.*s/preload/fault.so",
	    (int)(strrchr(arguments[0], '/') - arguments[0]), arguments[0]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
