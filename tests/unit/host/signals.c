#include "host/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fatal.h"

#include "test.h"

static void
let_through(void)
{
	sigset_t mask;

	sigprocmask(SIG_SETMASK, signals_open_mask(), &mask);
	sigprocmask(SIG_SETMASK, &mask, NULL);
}

static void
a_flag_is_raised_once_it_is_let_through(void **state)
{
	(void)state;
	signals_start();
	raise(SIGWINCH);
	assert_false(signals_take(SIGNALS_RESIZED));
	let_through();
	assert_true(signals_take(SIGNALS_RESIZED));
	assert_false(signals_take(SIGNALS_RESIZED));
	signals_stop();
}

static void
the_signal_that_ends_is_remembered(void **state)
{
	static const int numbers[] = { SIGHUP, SIGINT, SIGTERM };

	(void)state;
	for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
		/* The test may have been started with it ignored. */
		signal(numbers[i], SIG_DFL);
		signals_start();
		assert_int_equal(signals_end(), 0);
		raise(numbers[i]);
		let_through();
		assert_true(signals_take(SIGNALS_END));
		assert_int_equal(signals_end(), numbers[i]);
		signals_stop();
	}
}

static void
what_was_ignored_stays_ignored(void **state)
{
	(void)state;
	signal(SIGHUP, SIG_IGN);
	signal(SIGINT, SIG_IGN);
	signals_start();
	raise(SIGHUP);
	raise(SIGINT);
	raise(SIGPIPE);
	raise(SIGXFSZ);
	let_through();
	assert_false(signals_take(SIGNALS_END));
	signals_stop();
	signal(SIGHUP, SIG_DFL);
	signal(SIGINT, SIG_DFL);
}

static void
handlers_and_mask_are_put_back(void **state)
{
	struct sigaction action;
	sigset_t before, after;

	(void)state;
	sigprocmask(SIG_SETMASK, NULL, &before);
	signals_start();
	signals_stop();
	sigprocmask(SIG_SETMASK, NULL, &after);
	assert_int_equal(
	    sigismember(&before, SIGTERM), sigismember(&after, SIGTERM));
	sigaction(SIGTERM, NULL, &action);
	assert_true(action.sa_handler == SIG_DFL);
}

static volatile int deeper = 1;

static int
overflow_stack(int depth)
{
	volatile char here[4096];

	here[0] = (char)depth;
	return deeper ? overflow_stack(depth + 1) + here[0] : 0;
}

enum crash {
	CRASH_FAULT,
	CRASH_STACK,
	CRASH_ABORT,
	CRASH_KILL,
	CRASH_TIME,
	CRASH_FATAL,
};

/* The fault is meant: the sanitiser shall not forestall it. */
__attribute__((no_sanitize("undefined"))) static void
crash(enum crash how)
{
	volatile int *volatile nowhere = NULL;

	switch (how) {
	case CRASH_FAULT:
		*nowhere = 1;
		break;
	case CRASH_STACK:
		overflow_stack(0);
		break;
	case CRASH_ABORT:
		abort();
	case CRASH_KILL:
		raise(SIGSEGV);
		break;
	case CRASH_TIME:
		setrlimit(RLIMIT_CPU, &(struct rlimit){ 0, RLIM_INFINITY });
		for (;;)
			deeper++;
	case CRASH_FATAL:
		close(STDERR_FILENO);
		fatal("x");
	}
	_exit(0);
}

/* Ends in a child that owns a terminal in raw modes; returns how. */
static int
crash_in_child(enum crash how, char *bytes, bool *cooked)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY), status, slave;
	struct termios modes, raw;
	pid_t child;

	assert_int_equal(grantpt(master), 0);
	assert_int_equal(unlockpt(master), 0);
	slave = open(ptsname(master), O_RDWR | O_NOCTTY);
	tcgetattr(slave, &modes);
	child = fork();
	if (child == 0) {
		raw = modes;
		raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
		tcsetattr(slave, TCSANOW, &raw);
		/* The test's own handlers would report and go on. */
		signal(SIGSEGV, SIG_DFL);
		signal(SIGABRT, SIG_DFL);
		signals_start();
		signals_restore_with(slave, &modes, "<back>", 6);
		signals_last_words("used up", 7);
		fatal_restore_with(signals_restore);
		crash(how);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	bytes[read(master, bytes, 63)] = '\0';
	tcgetattr(slave, &raw);
	*cooked = raw.c_lflag == modes.c_lflag;
	close(slave);
	close(master);
	return status;
}

#ifdef __SANITIZE_ADDRESS__
static const bool sanitised = true;
#else
static const bool sanitised = false;
#endif

static void
a_crash_puts_the_terminal_back_first(void **state)
{
	static const int numbers[] = {
		[CRASH_FAULT] = SIGSEGV,
		[CRASH_STACK] = SIGSEGV,
		[CRASH_ABORT] = SIGABRT,
		[CRASH_KILL] = SIGSEGV,
		[CRASH_TIME] = SIGXCPU,
		[CRASH_FATAL] = 0,
	};

	(void)state;
	for (int how = CRASH_FAULT; how <= CRASH_FATAL; how++) {
		char bytes[64];
		bool cooked;
		int status = crash_in_child((enum crash)how, bytes, &cooked);

		assert_string_equal(
		    bytes, how == CRASH_TIME ? "<back>used up" : "<back>");
		assert_true(cooked);
		/* Under the address sanitiser it has the last word, and exits. */
		if (!sanitised)
			assert_int_equal(
			    WIFSIGNALED(status) ? WTERMSIG(status) : 0,
			    numbers[how]);
	}
}

static void
a_crash_does_not_wait_for_a_line_that_is_stuck(void **state)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY), slave, status;
	struct termios modes;
	pid_t child;

	(void)state;
	assert_int_equal(grantpt(master), 0);
	assert_int_equal(unlockpt(master), 0);
	slave = open(ptsname(master), O_RDWR | O_NOCTTY | O_NONBLOCK);
	tcgetattr(slave, &modes);
	while (write(slave, "........", 8) > 0)
		;
	fcntl(slave, F_SETFL, 0);
	child = fork();
	if (child == 0) {
		alarm(10);
		signal(SIGABRT, SIG_DFL);
		signals_start();
		signals_restore_with(slave, &modes, "<back>", 6);
		crash(CRASH_ABORT);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_not_equal(
	    WIFSIGNALED(status) ? WTERMSIG(status) : 0, SIGALRM);
	close(slave);
	close(master);
}

static void
a_stop_that_nobody_could_end_is_none(void **state)
{
	int status;
	pid_t child = fork();

	(void)state;
	if (child == 0) {
		setsid();
		alarm(10);
		signals_start();
		signals_suspend();
		raise(SIGTSTP);
		let_through();
		_exit(signals_take(SIGNALS_STOP) ? 7 : 1);
	}
	assert_int_equal(waitpid(child, &status, WUNTRACED), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 7);
}

static void
a_stop_holds_the_process_until_it_goes_on(void **state)
{
	int status;
	pid_t child = fork();

	(void)state;
	if (child == 0) {
		/* A group of its own, with a parent who can continue it. */
		setpgid(0, 0);
		alarm(10);
		signals_start();
		signals_suspend();
		_exit(signals_take(SIGNALS_CONTINUED) ? 7 : 1);
	}
	assert_int_equal(waitpid(child, &status, WUNTRACED), child);
	assert_true(WIFSTOPPED(status));
	assert_int_equal(WSTOPSIG(status), SIGTSTP);
	kill(child, SIGCONT);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(WEXITSTATUS(status), 7);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_flag_is_raised_once_it_is_let_through),
		cmocka_unit_test(the_signal_that_ends_is_remembered),
		cmocka_unit_test(what_was_ignored_stays_ignored),
		cmocka_unit_test(handlers_and_mask_are_put_back),
		cmocka_unit_test(a_crash_puts_the_terminal_back_first),
		cmocka_unit_test(
		    a_crash_does_not_wait_for_a_line_that_is_stuck),
		cmocka_unit_test(a_stop_that_nobody_could_end_is_none),
		cmocka_unit_test(a_stop_holds_the_process_until_it_goes_on),
	};

	/* What does not end by itself is ended. */
	alarm(60);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
