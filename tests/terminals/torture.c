/* Random keys and hostile sizes, of which a sanitised program must say nothing:
 *
 *     BAOGAO_KEYS=100000 BAOGAO_SEED=7 torture BAOGAO
 *     BAOGAO_SECONDS=600 torture BAOGAO --kiosk
 *
 * The same seed gives the same keys and sizes. A command of several words is
 * taken for a kiosk, which Ctrl-C does not end. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <termios.h>
#include <unistd.h>

#include "terminals/harness/folder.h"
#include "terminals/harness/service.h"
#include "terminals/harness/wild.h"
#include "test.h"
#include "tty/harness.h"

enum {
	USUAL_KEYS = 3000,
	USUAL_SEED = 20250107,
	KEYS_A_SIZE = 4,
	STRIKES_A_QUIT = 100,
	FAREWELL = 500, /* milliseconds */
};

static char *const *command;
static bool is_kiosk;

static struct {
	struct tty *tty;
	char *folder; /* where sanitisers report */
	uint32_t random;
	int keys, sizes, starts;
	long long shown; /* bytes */
} world;

static _Noreturn void
fail_here(const char *what, int status)
{
	char *show = text_of("cat %s/report* 2>/dev/null", world.folder);
	char state = process_state(world.tty->program);

	fail_msg("%s (status %x, state %c) after %d keys and %d sizes of seed "
		 "%s\n%s",
	    what, (unsigned)status, state ? state : '-', world.keys,
	    world.sizes,
	    getenv("BAOGAO_SEED") ? getenv("BAOGAO_SEED") : "(usual)",
	    output_of(show));
	abort();
}

/* It may have been told to stop, or to end; anything else is a fault. True
 * where it has ended. */
static bool
has_ended(void)
{
	struct pollfd ready = { .fd = world.tty->statuses, .events = POLLIN };
	int status;

	if (poll(&ready, 1, 0) <= 0)
		return false;
	status = tty_await_status(world.tty, TTY_DEADLINE);
	if (WIFSTOPPED(status)) {
		tty_signal(world.tty, SIGCONT);
		return false;
	}
	if (!WIFEXITED(status) || WEXITSTATUS(status) != EX_OK)
		fail_here("the program ended badly", status);
	if (!tty_is_restored(world.tty))
		fail_here("the terminal is not as it was", status);
	return true;
}

/* Takes what it shows, and lets a moment pass where there is nothing. */
static void
drain(void)
{
	static char bytes[1 << 16];
	struct pollfd output = { .fd = world.tty->master, .events = POLLIN };
	ssize_t length;

	if (poll(&output, 1, 1) <= 0)
		return;
	length = read(world.tty->master, bytes, sizeof bytes);
	if (length < 0 && errno != EAGAIN)
		fail_here("the line is lost", 0);
	world.shown += length > 0 ? length : 0;
}

/* Until it reads keys one by one. False where it has ended. */
static bool
let_begin(void)
{
	double end = tty_after(TTY_DEADLINE);
	struct termios modes;

	do {
		drain();
		if (has_ended())
			return false;
		if (tty_clock() > end)
			fail_here("the program does not begin", 0);
		tcgetattr(world.tty->slave, &modes);
	} while (modes.c_lflag & ICANON);
	return true;
}

/* Until it shows more than so many bytes: at the far end of a connection keys that come
 * before it are the terminal's. False where it has ended. */
static bool
let_show(long long before)
{
	double end = tty_after(TTY_DEADLINE);

	while (world.shown == before) {
		drain();
		if (has_ended())
			return false;
		if (tty_clock() > end)
			fail_here("the program shows nothing", 0);
	}
	return true;
}

/* Starts it, and waits until it reads keys one by one. */
static void
start(void)
{
	const char *options = getenv("ASAN_OPTIONS");
	long long before = world.shown;
	char *reports = text_of("ASAN_OPTIONS=%s:log_path=%s/report",
	    options ? options : "", world.folder);

	world.tty = tty_start(24, 80, (const char *const *)command,
	    (const char *const[]){ reports, NULL });
	world.tty->blind = true;
	fcntl(world.tty->master, F_SETFL, O_NONBLOCK);
	world.starts++;
	free(reports);
	if (!let_begin() || !let_show(before))
		fail_here("the program does not start", 0);
}

/* Until it has read all that was typed and waits for more, which it has drawn
 * then. False where it has ended. */
static bool
let_read(void)
{
	double end = tty_after(TTY_DEADLINE);
	int waiting;

	do {
		drain();
		if (has_ended())
			return false;
		if (tty_clock() > end)
			fail_here("the program reads no more", 0);
		ioctl(world.tty->slave, FIONREAD, &waiting);
	} while (waiting > 0 || process_state(world.tty->program) == 'R');
	return true;
}

/* False where the program has ended before it took all. */
static bool
send(const char *bytes, size_t length)
{
	double end = tty_after(TTY_DEADLINE);

	while (length > 0) {
		ssize_t sent = write(world.tty->master, bytes, length);

		if (sent < 0 && errno != EAGAIN)
			fail_here("the line takes nothing", 0);
		if (sent > 0) {
			bytes += sent;
			length -= (size_t)sent;
			continue;
		}
		drain();
		if (has_ended())
			return false;
		if (tty_clock() > end)
			fail_here("the program reads no more", 0);
	}
	return true;
}

static void
set_size(int rows, int columns)
{
	struct winsize size = { .ws_row = (unsigned short)rows,
		.ws_col = (unsigned short)columns };

	ioctl(world.tty->master, TIOCSWINSZ, &size);
}

/* Whether it ends within the time that a connection needs to be closed. */
static bool
ends_soon(void)
{
	double end = tty_after(FAREWELL);

	while (tty_clock() < end) {
		drain();
		if (has_ended())
			return true;
	}
	return false;
}

/* Types what may end it or stop it, and nothing behind that, which would act
 * on the terminal as the program leaves it. False where it has ended. */
static bool
send_last(const char *key)
{
	if (!send(key, strlen(key)) || !let_read())
		return false;
	tty_settle(world.tty);
	return !(is_kiosk && ends_soon()) && let_begin();
}

/* A few keys at once, and another size. False where the program has ended. */
static bool
strike(void)
{
	char bytes[(KEYS_A_SIZE + 1) * WILD_KEY_BYTES] = "";
	size_t length = 0;

	if (wild_number(&world.random, 3) == 0) {
		length = sizeof WILD_CLOSING - 1;
		memcpy(bytes, WILD_CLOSING, length);
	}
	for (int i = 0; i < KEYS_A_SIZE; i++)
		length += wild_key(&world.random, bytes + length);
	world.keys += KEYS_A_SIZE;
	set_size(
	    wild_length(&world.random, 60), wild_length(&world.random, 200));
	world.sizes++;
	if (!send(bytes, length) || !let_read())
		return false;
	return wild_number(&world.random, STRIKES_A_QUIT) != 0 ||
	       send_last(wild_end(&world.random));
}

/* Out of whatever is open, by the key that always gets out. */
static void
leave(void)
{
	const char *keys = is_kiosk ? "\003\003\003Q" : "\003";
	double end = tty_after(TTY_DEADLINE);

	set_size(24, 80);
	while (send(WILD_CLOSING, sizeof WILD_CLOSING - 1) && send_last(keys))
		if (tty_clock() > end)
			fail_here("Ctrl-C does not end it", 0);
}

static int
number_of(const char *name, int usual)
{
	const char *text = getenv(name);

	return text && *text ? (int)strtol(text, NULL, 10) : usual;
}

static void
it_bears_random_keys_and_hostile_sizes(void **state)
{
	int seconds = number_of("BAOGAO_SECONDS", 0);
	int keys = number_of("BAOGAO_KEYS", USUAL_KEYS);
	int seed = number_of("BAOGAO_SEED", USUAL_SEED);
	double end = tty_clock() + 1000.0 * seconds;

	(void)state;
	world.random = (uint32_t)seed;
	print_message("BAOGAO_KEYS=%d BAOGAO_SEED=%d BAOGAO_SECONDS=%d\n", keys,
	    seed, seconds);
	start();
	while (seconds > 0 ? tty_clock() < end : world.keys < keys) {
		if (strike())
			continue;
		tty_free(world.tty);
		start();
	}
	leave();
	print_message("%d keys, %d sizes, %d starts, %lld kB shown\n",
	    world.keys, world.sizes, world.starts, world.shown / 1000);
}

static int
begin(void **state)
{
	(void)state;
	world.folder = folder_make();
	return 0;
}

static int
end(void **state)
{
	(void)state;
	if (world.tty)
		tty_free(world.tty);
	folder_remove(world.folder);
	return 0;
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    it_bears_random_keys_and_hostile_sizes, begin, end),
	};

	if (count < 2)
		return EX_USAGE;
	command = arguments + 1;
	is_kiosk = count > 2;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
