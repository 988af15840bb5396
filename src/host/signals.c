#include "host/signals.h"

#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

enum signal_kind {
	RAISES_FLAG,
	RAISES_FLAG_UNLESS_IGNORED,
	IGNORED,
	CRASHES,
	FAULTS, /* crashes that happen again when the handler returns */
};

static const struct {
	int number;
	enum signal_kind kind;
	enum signals_flag flag;
} signals[] = {
	{ SIGWINCH, RAISES_FLAG, SIGNALS_RESIZED },
	{ SIGCONT, RAISES_FLAG, SIGNALS_CONTINUED },
	{ SIGTSTP, RAISES_FLAG_UNLESS_IGNORED, SIGNALS_STOP },
	{ SIGHUP, RAISES_FLAG_UNLESS_IGNORED, SIGNALS_END },
	{ SIGINT, RAISES_FLAG_UNLESS_IGNORED, SIGNALS_END },
	{ SIGQUIT, IGNORED, SIGNALS_COUNT },
	{ SIGTERM, RAISES_FLAG, SIGNALS_END },
	{ SIGUSR1, RAISES_FLAG_UNLESS_IGNORED, SIGNALS_END },
	{ SIGUSR2, RAISES_FLAG_UNLESS_IGNORED, SIGNALS_END },
	{ SIGPIPE, IGNORED, SIGNALS_COUNT },
	{ SIGSEGV, FAULTS, SIGNALS_COUNT },
	{ SIGBUS, FAULTS, SIGNALS_COUNT },
	{ SIGFPE, FAULTS, SIGNALS_COUNT },
	{ SIGILL, FAULTS, SIGNALS_COUNT },
	{ SIGABRT, CRASHES, SIGNALS_COUNT },
	{ SIGTRAP, CRASHES, SIGNALS_COUNT },
	{ SIGSYS, CRASHES, SIGNALS_COUNT },
	{ SIGXCPU, CRASHES, SIGNALS_COUNT },
	{ SIGXFSZ, IGNORED, SIGNALS_COUNT },
};

enum {
	SIGNAL_COUNT = sizeof signals / sizeof signals[0],
	CRASH_STACK_BYTES = 64 * 1024,
	PATIENCE = 300, /* milliseconds to wait for a stuck line */
};

static struct {
	volatile sig_atomic_t flags[SIGNALS_COUNT];
	volatile sig_atomic_t end;
	struct sigaction found[SIGNAL_COUNT];
	sigset_t found_mask, open_mask;

	volatile sig_atomic_t restore_armed;
	int tty;
	struct termios modes;
	char bytes[SIGNALS_RESTORE_ROOM];
	size_t length;
} state;

/* Set before there is a terminal. */
static struct {
	char bytes[SIGNALS_WORDS_ROOM];
	size_t length;
} last_words;

/* A crash may be a stack overflow, so its handler has its own stack. */
static char crash_stack[CRASH_STACK_BYTES];

static void
handle_flag(int number)
{
	for (int i = 0; i < SIGNAL_COUNT; i++)
		if (signals[i].number == number)
			state.flags[signals[i].flag] = 1;
	if (number != SIGWINCH && number != SIGCONT && number != SIGTSTP)
		state.end = number;
}

/* Writes unless the line is stuck. */
static void
put(const char *bytes, size_t length)
{
	struct pollfd writable = { .fd = state.tty, .events = POLLOUT };
	ssize_t written = 0;

	if (length > 0 && poll(&writable, 1, PATIENCE) > 0)
		written = write(state.tty, bytes, length);
	(void)written;
}

/* Returns false if there is nothing to restore. */
static bool
restore(void)
{
	if (!state.restore_armed)
		return false;
	state.restore_armed = 0;
	put(state.bytes, state.length);
	tcsetattr(state.tty, TCSANOW, &state.modes);
	return true;
}

/* The previous handler (the default, or a sanitizer's) comes last: a fault
 * happens again on return, and a signal that was sent is sent again. */
static void
handle_crash(int number, siginfo_t *info, void *context)
{
	bool again = false;

	(void)context;
	if (restore() && number == SIGXCPU)
		put(last_words.bytes, last_words.length);
	for (int i = 0; i < SIGNAL_COUNT; i++)
		if (signals[i].number == number) {
			sigaction(number, &state.found[i], NULL);
			again = signals[i].kind == FAULTS && info->si_code > 0;
		}
	if (!again)
		raise(number);
}

static bool
raises_flag(int i)
{
	return signals[i].kind == RAISES_FLAG ||
	       (signals[i].kind == RAISES_FLAG_UNLESS_IGNORED &&
		   state.found[i].sa_handler != SIG_IGN);
}

/* Without SA_RESTART, so that a write to a stuck line notices the end. */
static void
install(int i)
{
	struct sigaction action = { .sa_flags = 0 };

	sigfillset(&action.sa_mask);
	if (signals[i].kind == CRASHES || signals[i].kind == FAULTS) {
		action.sa_sigaction = handle_crash;
		action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
		sigemptyset(&action.sa_mask);
	} else if (raises_flag(i)) {
		action.sa_handler = handle_flag;
	} else {
		action.sa_handler = SIG_IGN;
	}
	sigaction(signals[i].number, &action, NULL);
}

void
signals_start(void)
{
	stack_t stack = { .ss_sp = crash_stack, .ss_size = CRASH_STACK_BYTES };
	sigset_t blocked;

	memset(&state, 0, sizeof state);
	sigemptyset(&blocked);
	for (int i = 0; i < SIGNAL_COUNT; i++)
		if (signals[i].flag != SIGNALS_COUNT)
			sigaddset(&blocked, signals[i].number);
	sigprocmask(SIG_BLOCK, &blocked, &state.found_mask);
	state.open_mask = state.found_mask;
	for (int i = 0; i < SIGNAL_COUNT; i++)
		if (signals[i].flag != SIGNALS_COUNT)
			sigdelset(&state.open_mask, signals[i].number);
	sigaltstack(&stack, NULL);
	for (int i = 0; i < SIGNAL_COUNT; i++) {
		sigaction(signals[i].number, NULL, &state.found[i]);
		install(i);
	}
}

void
signals_stop(void)
{
	stack_t none = { .ss_flags = SS_DISABLE };

	signals_restore_nothing();
	for (int i = 0; i < SIGNAL_COUNT; i++)
		sigaction(signals[i].number, &state.found[i], NULL);
	sigaltstack(&none, NULL);
	sigprocmask(SIG_SETMASK, &state.found_mask, NULL);
}

const sigset_t *
signals_open_mask(void)
{
	return &state.open_mask;
}

bool
signals_take(enum signals_flag flag)
{
	bool raised;

	assert(flag < SIGNALS_COUNT);
	raised = state.flags[flag] != 0;
	if (raised)
		state.flags[flag] = 0;
	return raised;
}

int
signals_end(void)
{
	return state.end;
}

void
signals_die(int end)
{
	sigset_t only;

	if (end == 0)
		return;
	signal(end, SIG_DFL);
	sigemptyset(&only);
	sigaddset(&only, end);
	sigprocmask(SIG_UNBLOCK, &only, NULL);
	raise(end);
}

void
signals_suspend(void)
{
	struct sigaction action = { .sa_handler = SIG_DFL };
	struct sigaction ours;
	sigset_t mask;

	sigaction(SIGTSTP, NULL, &ours);
	if (ours.sa_handler == SIG_IGN)
		return;
	sigemptyset(&action.sa_mask);
	sigaction(SIGTSTP, &action, NULL);
	/* The stop happens before kill returns only if nothing blocks it. The
	 * handler of CONT runs here too, so that its flag is set on return. */
	sigprocmask(SIG_SETMASK, &state.open_mask, &mask);
	kill(0, SIGTSTP);
	sigprocmask(SIG_SETMASK, &mask, NULL);
	sigaction(SIGTSTP, &ours, NULL);
}

void
signals_restore_with(
    int tty, const struct termios *modes, const char *bytes, size_t length)
{
	assert(length <= sizeof state.bytes);
	state.restore_armed = 0;
	state.tty = tty;
	state.modes = *modes;
	if (length > 0)
		memcpy(state.bytes, bytes, length);
	state.length = length;
	state.restore_armed = 1;
}

void
signals_restore_nothing(void)
{
	state.restore_armed = 0;
}

void
signals_last_words(const char *bytes, size_t length)
{
	assert(length <= sizeof last_words.bytes);
	memcpy(last_words.bytes, bytes, length);
	last_words.length = length;
}

void
signals_restore(void)
{
	int before = errno;

	restore();
	errno = before;
}
