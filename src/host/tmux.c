#include "host/tmux.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "host/clock.h"

enum {
	PATIENCE = 3000, /* milliseconds for one run of tmux */
	FAREWELL = 300,  /* milliseconds in which it must end */
	STEP = 5,        /* milliseconds between two looks at a process */
};

/* --- The helper's side. `line` is its end of the line to the reader. */

static bool
is_set(const char *value)
{
	return value != NULL && value[0] != '\0';
}

/* Makes standard input, output and error lead nowhere. Returns false if that
 * fails. */
static bool
leave_terminal(void)
{
	int nothing = open("/dev/null", O_RDWR);

	if (nothing < 0)
		return false;
	for (int file = 0; file <= 2; file++)
		if (dup2(nothing, file) < 0)
			return false;
	if (nothing > 2)
		close(nothing);
	/* No signal of the keyboard or of a lost line arrives from now on. */
	return setsid() >= 0;
}

static _Noreturn void
run_tmux(int in)
{
	char *arguments[] = { "tmux", "load-buffer", "-w", "-", NULL };

	/* Processes that it starts are in this group and end with it. */
	setpgid(0, 0);
	signal(SIGPIPE, SIG_DFL);
	signal(SIGXFSZ, SIG_DFL);
	dup2(in, STDIN_FILENO);
	execvp(arguments[0], arguments);
	_exit(127);
}

/* Starts tmux and leaves in `out` the pipe to it. Returns 0 if that fails. */
static pid_t
start_tmux(int *out)
{
	int ends[2];
	pid_t process;

	if (pipe(ends) != 0)
		return 0;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFL, O_NONBLOCK);
	process = fork();
	if (process == 0)
		run_tmux(ends[0]);
	close(ends[0]);
	*out = ends[1];
	if (process > 0)
		return process;
	close(ends[1]);
	return 0;
}

/* Writes as much as there is room for. Returns false if all is written or
 * nobody reads any more. */
static bool
feed(int out, struct str *text)
{
	ssize_t count = write(out, text->bytes, text->length);

	if (count > 0)
		*text = str_slice(*text, (size_t)count, text->length);
	return text->length > 0 && (count >= 0 || errno == EAGAIN);
}

/* Whether the reader is gone; waits one step if not. */
static bool
reader_is_gone(int line)
{
	struct pollfd gone = { .fd = line };

	return poll(&gone, 1, STEP) > 0;
}

/* Feeds tmux the text and waits until it ends, its time is up or the reader is
 * gone. Returns whether all went well. */
static bool
see_through(int line, pid_t process, int out, struct str text)
{
	long long deadline = clock_milliseconds() + PATIENCE;
	int status = 0;
	bool open = true;
	pid_t ended = 0;

	while (ended == 0 && clock_milliseconds() < deadline) {
		if (open && !feed(out, &text)) {
			close(out);
			open = false;
		}
		ended = waitpid(process, &status, WNOHANG);
		if (ended == 0 && reader_is_gone(line))
			break;
	}
	if (open)
		close(out);
	if (ended != 0)
		return ended == process && WIFEXITED(status) &&
		       WEXITSTATUS(status) == 0 && text.length == 0;
	kill(-process, SIGKILL);
	kill(process, SIGKILL);
	waitpid(process, NULL, 0);
	return false;
}

static bool
load_buffer(int line, struct str text)
{
	int out;
	pid_t process = start_tmux(&out);

	return process > 0 && see_through(line, process, out, text);
}

/* Receives texts as messages and answers each with a byte. */
static _Noreturn void
serve(int line)
{
	char bytes[TMUX_MOST], answer;
	ssize_t length;

	if (!leave_terminal())
		_exit(1);
	/* The write tells if tmux does not read. */
	signal(SIGPIPE, SIG_IGN);
	for (;;) {
		length = recv(line, bytes, sizeof bytes, 0);
		if (length < 0 && errno == EINTR)
			continue;
		if (length <= 0)
			_exit(0);
		answer =
		    load_buffer(line, (struct str){ bytes, (size_t)length });
		if (send(line, &answer, 1, MSG_NOSIGNAL) != 1)
			_exit(0);
	}
}

/* --- The reader's side */

bool
tmux_is_screen(void)
{
	return is_set(getenv("STY"));
}

void
tmux_start(struct tmux *tmux)
{
	int ends[2];

	*tmux = (struct tmux){ .line = -1 };
	if (!is_set(getenv("TMUX")) ||
	    socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) != 0)
		return;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	tmux->process = fork();
	if (tmux->process == 0) {
		close(ends[0]);
		serve(ends[1]);
	}
	close(ends[1]);
	tmux->line = ends[0];
	if (tmux->process < 0) {
		close(ends[0]);
		*tmux = (struct tmux){ .line = -1 };
	}
}

bool
tmux_give(struct tmux *tmux, struct str text)
{
	if (tmux->process == 0 || text.length == 0 || text.length > TMUX_MOST)
		return false;
	if (send(tmux->line, text.bytes, text.length,
		MSG_DONTWAIT | MSG_NOSIGNAL) != (ssize_t)text.length)
		return false;
	tmux->due++;
	return true;
}

enum tmux_answer
tmux_answer(struct tmux *tmux)
{
	char answer = 0;
	ssize_t length;

	while (tmux->due > 0) {
		length = recv(tmux->line, &answer, 1, MSG_DONTWAIT);
		if (length < 0 && (errno == EAGAIN || errno == EINTR))
			return TMUX_WAITING;
		/* The helper is gone before the last text. */
		if (length != 1)
			answer = 0;
		tmux->due = length == 1 ? tmux->due - 1 : 0;
	}
	return answer ? TMUX_TOOK : TMUX_FAILED;
}

/* Waits at most this long for the answers. */
static void
wait_for_answers(struct tmux *tmux, int milliseconds)
{
	struct pollfd ready = { .fd = tmux->line, .events = POLLIN };

	while (tmux_answer(tmux) == TMUX_WAITING &&
	       poll(&ready, 1, milliseconds) > 0)
		;
}

void
tmux_stop(struct tmux *tmux)
{
	long long deadline;
	pid_t ended = 0;

	if (tmux->process == 0)
		return;
	wait_for_answers(tmux, FAREWELL);
	close(tmux->line);
	deadline = clock_milliseconds() + FAREWELL;
	while (ended == 0 && clock_milliseconds() < deadline) {
		ended = waitpid(tmux->process, NULL, WNOHANG);
		if (ended == 0)
			clock_wait(1);
	}
	/* In a sandbox we cannot signal it; it notices that the line is
	 * closed. */
	if (ended == 0 && kill(tmux->process, SIGKILL) == 0)
		waitpid(tmux->process, NULL, 0);
	*tmux = (struct tmux){ .line = -1 };
}
