#include "tty/harness.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

#include "test.h"
#include "tty/harness/encoding.h"
#include "tty/harness/session.h"

double
tty_clock(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

double
tty_after(int milliseconds)
{
	return tty_clock() + milliseconds;
}

/* --- Starting */

static int
on_property(VTermProp property, VTermValue *value, void *user)
{
	struct tty *tty = user;

	if (property == VTERM_PROP_ALTSCREEN)
		tty->alternate = value->boolean;
	if (property == VTERM_PROP_CURSORVISIBLE)
		tty->cursor_visible = value->boolean;
	if (property == VTERM_PROP_MOUSE)
		tty->mouse = value->number != VTERM_PROP_MOUSE_NONE;
	return 1;
}

static int
on_cursor(VTermPos position, VTermPos old, int visible, void *user)
{
	struct tty *tty = user;

	(void)old;
	(void)visible;
	tty->cursor = position;
	return 1;
}

static const VTermScreenCallbacks callbacks = {
	.settermprop = on_property,
	.movecursor = on_cursor,
};

static int
within(int least, int number, int most)
{
	return number < least ? least : number > most ? most : number;
}

/* What the program may make of a size. In a single column libvterm 0.1 falls
 * over a wide character. */
static void
take_size(struct tty *tty, int rows, int columns)
{
	tty->rows = within(1, rows, 500);
	tty->columns = within(2, columns, 1000);
}

static void
start_screen(struct tty *tty, int rows, int columns)
{
	take_size(tty, rows, columns);
	tty->cursor_visible = true;
	tty->vterm = vterm_new(tty->rows, tty->columns);
	vterm_set_utf8(tty->vterm, 1);
	tty->screen = vterm_obtain_screen(tty->vterm);
	vterm_screen_set_callbacks(tty->screen, &callbacks, tty);
	vterm_screen_enable_altscreen(tty->screen, 1);
	vterm_screen_reset(tty->screen, 1);
}

struct tty *
tty_start(int rows, int columns, const char *const *arguments,
    const char *const *environment)
{
	struct tty *tty = calloc(1, sizeof *tty);
	struct winsize size = { .ws_row = (unsigned short)rows,
		.ws_col = (unsigned short)columns };
	int ends[2];

	assert_non_null(tty);
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(
	    openpty(&tty->master, &tty->slave, NULL, NULL, &size), 0);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	fcntl(tty->master, F_SETFD, FD_CLOEXEC);
	tcgetattr(tty->slave, &tty->before);
	tty->statuses = ends[0];
	tty->started = tty_clock();
	tty->leader = fork();
	assert_true(tty->leader >= 0);
	if (tty->leader == 0) {
		login_tty(tty->slave);
		/* A line is lost only when nobody else holds it. */
		for (int file = 3; file < 256; file++) {
			if (file != ends[1])
				close(file);
		}
		session_lead(ends[1], arguments, environment);
	}
	close(ends[1]);
	fcntl(tty->slave, F_SETFD, FD_CLOEXEC);
	assert_int_equal(
	    read(ends[0], &tty->program, sizeof(pid_t)), sizeof(pid_t));
	start_screen(tty, rows, columns);
	tty_mark(tty);
	return tty;
}

void
tty_speak(struct tty *tty, const char *encoding)
{
	encoding_close(tty->encoding);
	tty->encoding = encoding_open(encoding);
}

void
tty_free(struct tty *tty)
{
	if (tty->program > 0)
		kill(tty->program, SIGKILL);
	tty_hang_up(tty);
	close(tty->statuses);
	waitpid(tty->leader, NULL, 0);
	vterm_free(tty->vterm);
	encoding_close(tty->encoding);
	free(tty->bytes);
	free(tty);
}

/* --- Reading */

/* Makes another terminal of libvterm, by the columns of its answers. */
static void
alter_answers(const struct tty *tty, char *reply)
{
	char *answer = NULL;

	if (tty->answer == TTY_WIDE)
		answer = strstr(reply, "\033[2;2R");
	if (tty->answer == TTY_OTHER)
		answer = strstr(reply, "\033[2;5R");
	if (answer != NULL)
		answer[4] = tty->answer == TTY_WIDE ? '3' : '7';
}

/* Keeps what libvterm has to answer until its time has come. */
static void
take_answers(struct tty *tty)
{
	size_t room = sizeof tty->answers - 1 - tty->answers_length;
	char *reply = tty->answers + tty->answers_length;
	size_t length = vterm_output_read(tty->vterm, reply, room);

	if (length == 0 || tty->answer_after < 0)
		return;
	if (tty->answers_length == 0)
		tty->answers_due = tty_clock() + tty->answer_after;
	tty->answers_length += length;
	reply[length] = '\0';
	alter_answers(tty, reply);
}

/* Gives the answers, or the next byte of them, that are due. */
static void
answer(struct tty *tty)
{
	size_t length = tty->answer_gap > 0 ? 1 : tty->answers_length;

	double now = tty_clock(), gap;

	if (tty->answers_length == 0 || now < tty->answers_due)
		return;
	if (write(tty->master, tty->answers, length) < 0)
		fail_msg("the terminal cannot answer: %s", strerror(errno));
	gap = tty_clock() - tty->answered;
	if (tty->answers[0] != '\033' && gap > tty->longest_gap)
		tty->longest_gap = gap;
	tty->answered = now;
	tty->answers_length -= length;
	memmove(tty->answers, tty->answers + length, tty->answers_length + 1);
	tty->answers_due = tty_clock() + tty->answer_gap;
}

/* Of so many milliseconds those until an answer is due. */
static int
until_answer(const struct tty *tty, int milliseconds)
{
	double left = tty->answers_due - tty_clock() + 1;

	if (tty->answers_length == 0 || left > milliseconds)
		return milliseconds;
	return left < 0 ? 0 : (int)left;
}

static void
keep(struct tty *tty, const char *bytes, size_t length)
{
	if (tty->length + length >= tty->room) {
		tty->room = 2 * (tty->length + length + 4096);
		tty->bytes = realloc(tty->bytes, tty->room);
		assert_non_null(tty->bytes);
	}
	memcpy(tty->bytes + tty->length, bytes, length);
	tty->length += length;
	tty->bytes[tty->length] = '\0';
	tty->reads++;
}

static void
show(struct tty *tty, const char *bytes, size_t length)
{
	char *text;

	if (!tty->encoding) {
		vterm_input_write(tty->vterm, bytes, length);
		return;
	}
	text = encoding_shown(tty->encoding, bytes, length, &length);
	vterm_input_write(tty->vterm, text, length);
	free(text);
}

/* Whether bytes came within so many milliseconds. */
static bool
receive(struct tty *tty, int milliseconds)
{
	static char bytes[1 << 16];
	struct pollfd ready = { .fd = tty->master, .events = POLLIN };
	ssize_t length;

	if (tty->master < 0)
		return false;
	answer(tty);
	if (poll(&ready, 1, until_answer(tty, milliseconds)) <= 0)
		return false;
	length = read(tty->master, bytes, sizeof bytes);
	if (length <= 0)
		return false;
	tty->last_byte = tty_clock();
	keep(tty, bytes, (size_t)length);
	if (tty->blind)
		return true;
	show(tty, bytes, (size_t)length);
	take_answers(tty);
	answer(tty);
	return true;
}

/* Linux tells when a process sleeps; elsewhere silence has to do. */
static bool
is_asleep(const struct tty *tty)
{
	char path[64], line[512] = "";
	const char *state;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/stat", (int)tty->program);
	file = fopen(path, "r");
	if (!file)
		return true;
	if (!fgets(line, sizeof line, file))
		line[0] = '\0';
	fclose(file);
	state = strrchr(line, ')');
	return !state || !strchr("RD", state[2]);
}

static bool
has_read_all(const struct tty *tty)
{
	int waiting = 0;

	ioctl(tty->slave, FIONREAD, &waiting);
	return waiting == 0;
}

/* How often the program has gone to sleep; 0 where nobody says. */
static long
sleeps_of(const struct tty *tty)
{
	char path[64], line[512];
	long sleeps = 0;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/status", (int)tty->program);
	file = fopen(path, "r");
	while (file && fgets(line, sizeof line, file))
		sscanf(line, "voluntary_ctxt_switches: %ld", &sleeps);
	if (file)
		fclose(file);
	return sleeps;
}

void
tty_begin_typing(struct tty *tty)
{
	tty->typed = tty_clock();
	tty->slept = sleeps_of(tty);
}

/* What is typed comes to the program by a thread of the kernel, late on a busy
 * machine; a program that does not read is not waited for much longer. */
static bool
has_woken(const struct tty *tty)
{
	return sleeps_of(tty) != tty->slept ||
	       (int)(tty_clock() - tty->typed) > TTY_WAKES;
}

static _Noreturn void
give_up(const struct tty *tty, const char *what)
{
	char *screen = tty_glimpse(tty);

	print_error("%s; the screen:\n%s", what, screen);
	free(screen);
	fail();
	abort();
}

void
tty_settle(struct tty *tty)
{
	double end = tty_after(TTY_DEADLINE);

	while (receive(tty, TTY_QUIET) || tty->answers_length > 0 ||
	       !has_read_all(tty) || !has_woken(tty) || !is_asleep(tty)) {
		if (tty_clock() > end)
			give_up(tty, "the screen does not come to rest");
	}
}

void
tty_expect(struct tty *tty, const char *text)
{
	double end = tty_after(TTY_DEADLINE);

	for (;;) {
		char *screen = tty_glimpse(tty);
		bool found = strstr(screen, text) != NULL;

		free(screen);
		if (found)
			return;
		if (tty_clock() > end)
			give_up(tty, text);
		receive(tty, TTY_QUIET);
	}
}

void
tty_mark(struct tty *tty)
{
	tty->length = 0;
	tty->reads = 0;
	keep(tty, "", 0);
	tty->reads = 0;
}

/* --- All else that happens to a program */

void
tty_do(struct tty *tty, const char *text)
{
	tty_type(tty, text);
	tty_settle(tty);
}

void
tty_resize(struct tty *tty, int rows, int columns)
{
	struct winsize size = { .ws_row = (unsigned short)rows,
		.ws_col = (unsigned short)columns };

	take_size(tty, rows, columns);
	vterm_set_size(tty->vterm, tty->rows, tty->columns);
	tty->typed = tty_clock();
	ioctl(tty->master, TIOCSWINSZ, &size);
}

void
tty_hang_up(struct tty *tty)
{
	if (tty->master >= 0) {
		close(tty->master);
		close(tty->slave);
	}
	tty->master = tty->slave = -1;
}

void
tty_signal(struct tty *tty, int signal)
{
	kill(tty->program, signal);
}

int
tty_wait(struct tty *tty, int milliseconds)
{
	struct pollfd ready[2] = {
		{ .fd = tty->statuses, .events = POLLIN },
		{ .fd = tty->master, .events = POLLIN },
	};
	double end = tty_after(milliseconds);
	int status;

	while (poll(ready, 2, 10) >= 0 && !ready[0].revents) {
		receive(tty, 0);
		if (tty_clock() > end)
			give_up(tty, "the program goes on");
	}
	assert_int_equal(
	    read(tty->statuses, &status, sizeof status), sizeof status);
	if (!WIFSTOPPED(status))
		tty->program = 0;
	while (receive(tty, 0))
		;
	return status;
}

int
tty_count_writes(const char *trace)
{
	FILE *file = fopen(trace, "r");
	char line[4096];
	int count = 0;

	assert_non_null(file);
	while (fgets(line, sizeof line, file))
		count += strstr(line, "write") && strstr(line, "</dev/pts/");
	fclose(file);
	return count;
}

bool
tty_is_restored(const struct tty *tty)
{
	struct termios now;

	tcgetattr(tty->slave, &now);
	return now.c_iflag == tty->before.c_iflag &&
	       now.c_oflag == tty->before.c_oflag &&
	       now.c_cflag == tty->before.c_cflag &&
	       now.c_lflag == tty->before.c_lflag &&
	       memcmp(now.c_cc, tty->before.c_cc, sizeof now.c_cc) == 0 &&
	       !tty->alternate && tty->cursor_visible;
}
