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
#include <sysexits.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

#include "test.h"
#include "tty/harness/encoding.h"
#include "tty/harness/session.h"
#include "tty/harness/terminal.h"
#include "tty/harness/waiting.h"

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
	terminal_begin(tty, rows, columns);
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
	struct winsize before;

	terminal_resize(tty, rows, columns);
	tty->typed = tty_clock();
	ioctl(tty->master, TIOCGWINSZ, &before);
	/* Only a change is told. */
	if (memcmp(&before, &size, sizeof size) != 0)
		waiting_for_stir(tty);
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
tty_await_status(struct tty *tty, int milliseconds)
{
	struct pollfd ready[2] = {
		{ .fd = tty->statuses, .events = POLLIN },
		{ .fd = tty->master, .events = POLLIN },
	};
	double end = tty_after(milliseconds);
	int status;

	while (poll(ready, 2, 10) >= 0 && !ready[0].revents) {
		terminal_receive(tty, 0);
		if (tty_clock() > end)
			waiting_give_up(tty, "the program goes on");
	}
	assert_int_equal(
	    read(tty->statuses, &status, sizeof status), sizeof status);
	if (!WIFSTOPPED(status))
		tty->program = 0;
	while (terminal_receive(tty, 0))
		;
	return status;
}

/* --- A reader, from its first screen to its end */

const char tty_title[] = "徐汇区政府工作报告";

struct tty *
tty_open_reader(
    const char *program, int rows, int columns, const char *const *environment)
{
	const char *const arguments[] = { program, NULL };
	struct tty *tty = tty_start(rows, columns, arguments, environment);

	tty_await_reader(tty);
	return tty;
}

void
tty_await_reader(struct tty *tty)
{
	tty_expect(tty, tty_title);
	tty_settle(tty);
}

void
tty_await_anything(struct tty *tty)
{
	while (tty->length == 0)
		tty_settle(tty);
	tty_settle(tty);
}

void
tty_expect_end(struct tty *tty, int expected)
{
	int status = tty_await_status(tty, TTY_DEADLINE);

	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), expected);
	assert_true(tty_is_restored(tty));
}

void
tty_quit(struct tty *tty)
{
	tty_type(tty, "Q");
	tty_expect_end(tty, EX_OK);
	tty_free(tty);
}
