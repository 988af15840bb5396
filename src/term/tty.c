#include "term/tty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <unistd.h>

#include "host/signals.h"

enum {
	/* How long to wait for a stuck line after a signal asked for the
	 * end. */
	PATIENCE = 300, /* milliseconds */
};

int
tty_keys(void)
{
	int opened, keys;

	if (isatty(STDIN_FILENO))
		return STDIN_FILENO;
	opened = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (opened < 0)
		return -1;
	/* Where standard input is closed it would get that number, and be read
	 * as a report. */
	keys = fcntl(opened, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	close(opened);
	return keys;
}

bool
tty_open(struct tty *tty, int in, int out)
{
	tty->in = in;
	tty->out = out;
	return isatty(out) && tcgetattr(in, &tty->saved) == 0;
}

void
tty_raw(const struct tty *tty)
{
	struct termios modes = tty->saved;

	modes.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR | ISTRIP);
	modes.c_oflag &= ~(tcflag_t)OPOST;
	modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
	modes.c_cc[VMIN] = 1;
	modes.c_cc[VTIME] = 0;
	while (tcsetattr(tty->in, TCSADRAIN, &modes) != 0 && errno == EINTR)
		;
}

void
tty_cooked(const struct tty *tty)
{
	int when = signals_end() == 0 ? TCSADRAIN : TCSANOW;

	while (tcsetattr(tty->in, when, &tty->saved) != 0 && errno == EINTR)
		;
}

static int
clamp(int number, int most, int unknown)
{
	return number == 0 ? unknown : number < most ? number : most;
}

void
tty_size(const struct tty *tty, int *rows, int *columns)
{
	struct winsize size = { 0 };

	if (ioctl(tty->out, TIOCGWINSZ, &size) != 0)
		size = (struct winsize){ 0 };
	*rows = clamp(size.ws_row, TTY_ROWS_MAX, 24);
	*columns = clamp(size.ws_col, TTY_COLUMNS_MAX, 80);
}

enum tty_wait
tty_wait(const struct tty *tty, int milliseconds)
{
	struct timespec time = { milliseconds / 1000,
		milliseconds % 1000 * 1000000L };
	fd_set readable;
	int ready;

	FD_ZERO(&readable);
	/* musl's macro divides it by a size. */
	FD_SET((unsigned)tty->in, &readable);
	ready = pselect(tty->in + 1, &readable, NULL, NULL,
	    milliseconds < 0 ? NULL : &time, signals_open_mask());
	if (ready < 0 && errno == EINTR)
		return TTY_SIGNAL;
	return ready == 0 ? TTY_TIMEOUT : TTY_READABLE;
}

bool
tty_read(const struct tty *tty, char *bytes, size_t room, size_t *length)
{
	ssize_t count = read(tty->in, bytes, room);

	*length = count > 0 ? (size_t)count : 0;
	return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

/* Tries once. Returns how many bytes were written, 0 to try again, -1 to give
 * up. */
static ssize_t
write_some(int out, const char *bytes, size_t length)
{
	struct pollfd writable = { .fd = out, .events = POLLOUT };
	bool ending = signals_end() != 0;
	int flags = ending ? fcntl(out, F_GETFL) : 0;
	ssize_t count;
	int failure;

	/* No further signal may come to end a blocked write. Other programs
	 * share the line, so it must not stay non-blocking. */
	if (ending && poll(&writable, 1, PATIENCE) == 0)
		return -1;
	if (ending)
		fcntl(out, F_SETFL, flags | O_NONBLOCK);
	count = write(out, bytes, length);
	failure = errno;
	if (ending)
		fcntl(out, F_SETFL, flags);
	if (count >= 0)
		return count;
	if (failure == EAGAIN && !ending)
		poll(&writable, 1, -1);
	return failure == EINTR || failure == EAGAIN ? 0 : -1;
}

bool
tty_write(const struct tty *tty, const char *bytes, size_t length)
{
	sigset_t mask;
	ssize_t count = 0;

	/* A line may be stuck for ever (flow control, a dead connection), so
	 * signals must be able to end the wait. */
	sigprocmask(SIG_SETMASK, signals_open_mask(), &mask);
	while (length > 0 && count >= 0) {
		count = write_some(tty->out, bytes, length);
		if (count > 0) {
			bytes += count;
			length -= (size_t)count;
		}
	}
	sigprocmask(SIG_SETMASK, &mask, NULL);
	return length == 0;
}
