#include "tty/harness/waiting.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>

#include "test.h"
#include "tty/harness/terminal.h"

enum {
	STEP = 5, /* milliseconds between two looks at the program */
};

/* What a process does, as Linux tells it. */
struct rest {
	bool awake;
	long times; /* it has gone to sleep; -1 where nothing tells */
};

static struct rest
rest_of(pid_t process)
{
	static const char state[] = "State:\t", times[] = "voluntary_ctxt_";
	struct rest rest = { .awake = false, .times = -1 };
	char path[64], line[256];
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/status", (int)process);
	file = fopen(path, "r");
	while (file && fgets(line, sizeof line, file)) {
		if (strncmp(line, state, sizeof state - 1) == 0)
			rest.awake = strchr("RD", line[sizeof state - 1]);
		if (strncmp(line, times, sizeof times - 1) == 0)
			rest.times = strtol(strchr(line, ':') + 1, NULL, 10);
	}
	if (file)
		fclose(file);
	return rest;
}

void
waiting_for_stir(struct tty *tty)
{
	tty->rests = rest_of(tty->program).times;
	tty->unheard = !tty->by_proxy;
}

static bool
has_read_all(const struct tty *tty)
{
	int waiting = 0;

	ioctl(tty->slave, FIONREAD, &waiting);
	return waiting == 0;
}

/* Another terminal may be slow to take what was written. */
static bool
is_all_taken(const struct tty *tty)
{
	struct pollfd written = { .fd = tty->master, .events = POLLIN };

	return poll(&written, 1, 0) <= 0;
}

/* Whether the program is awake, has been since the last look, or is going to
 * be. What was typed is not there to be read at once: until the program has
 * stirred nothing tells that it came. */
static bool
is_stirring(struct tty *tty)
{
	struct rest rest = rest_of(tty->program);
	bool has_stirred = rest.times != tty->rests;

	if (has_stirred || rest.times < 0)
		tty->unheard = false;
	tty->rests = rest.times;
	return tty->unheard || has_stirred || rest.awake ||
	       tty->answers_length > 0 || !has_read_all(tty) ||
	       !is_all_taken(tty);
}

_Noreturn void
waiting_give_up(const struct tty *tty, const char *what)
{
	char *screen = tty_glimpse(tty);

	print_error("%s; the screen:\n%s", what, screen);
	free(screen);
	fail();
	abort();
}

/* The time is taken before a look that ends the waiting and after one that
 * prolongs it: whatever holds the test up, the program has slept so long. */
void
tty_settle(struct tty *tty)
{
	double end = tty_after(TTY_DEADLINE), since = tty_clock();

	for (;;) {
		bool has_written = terminal_receive(tty, STEP);
		double now = tty_clock();

		if (now > end)
			waiting_give_up(
			    tty, "the screen does not come to rest");
		if (is_stirring(tty) || has_written)
			since = tty_clock();
		else if ((int)(now - since) >= TTY_QUIET)
			return;
	}
}

bool
tty_shows(const struct tty *tty, const char *text)
{
	char *screen = tty_screen(tty);
	bool found = strstr(screen, text) != NULL;

	free(screen);
	return found;
}

void
tty_expect_screen(const struct tty *tty, const char *expected)
{
	char *screen = tty_screen(tty);

	assert_string_equal(screen, expected);
	free(screen);
}

static bool
will_show(const struct tty *tty, const char *text)
{
	char *screen = tty_glimpse(tty);
	bool found = strstr(screen, text) != NULL;

	free(screen);
	return found;
}

void
tty_expect(struct tty *tty, const char *text)
{
	double end = tty_after(TTY_DEADLINE);

	while (!will_show(tty, text)) {
		if (tty_clock() > end)
			waiting_give_up(tty, text);
		terminal_receive(tty, TTY_QUIET);
	}
}
