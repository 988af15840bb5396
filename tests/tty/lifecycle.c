#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"

enum {
#ifdef __SANITIZE_ADDRESS__
	GONE_WITHIN = 10000, /* milliseconds; it looks for leaks then */
#else
	GONE_WITHIN = 1000,
#endif
};

static const char *program;

#define ENVIRONMENT(...)                                                       \
	(const char *const[])                                                  \
	{                                                                      \
		__VA_ARGS__, NULL                                              \
	}

static struct tty *
start_size(int rows, int columns, const char *const *environment)
{
	const char *const arguments[] = { program, NULL };

	return tty_start(rows, columns, arguments, environment);
}

/* Starts a command of the shell, whose $0 is the program. */
static struct tty *
start_shell(const char *command, const char *const *environment)
{
	const char *const arguments[] = { "sh", "-c", command, program, NULL };

	return tty_start(24, 80, arguments, environment);
}

static void
q_quits_and_the_terminal_is_as_it_was(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	assert_true(tty->alternate);
	assert_true(tty_marks_pastes(tty));
	tty_type(tty, "q");
	tty_expect_end(tty, EX_OK);
	tty_free(tty);
}

static void
a_signal_ends_it_and_the_terminal_is_as_it_was(void **state)
{
	static const int signals[] = { SIGTERM, SIGHUP, SIGINT, SIGUSR1,
		SIGUSR2 };

	(void)state;
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		struct tty *tty = tty_open_reader(program, 24, 80, NULL);
		int status;

		tty_signal(tty, signals[i]);
		status = tty_wait(tty, GONE_WITHIN);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), signals[i]);
		assert_true(tty_is_restored(tty));
		tty_free(tty);
	}
}

static void
a_crash_leaves_the_terminal_as_it_was(void **state)
{
	static const int signals[] = { SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL,
		SIGTRAP, SIGSYS, SIGXCPU, SIGXFSZ };

	(void)state;
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		struct tty *tty = start_size(24, 80,
		    ENVIRONMENT("ASAN_OPTIONS=handle_segv=0:handle_abort=0:"
				"handle_sigbus=0:handle_sigfpe=0:handle_sigill="
				"0:handle_sigtrap=0"));
		int status;

		tty_await_reader(tty);
		assert_true(tty_marks_pastes(tty));
		tty_signal(tty, signals[i]);
		status = tty_wait(tty, GONE_WITHIN);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), signals[i]);
		assert_true(tty_is_restored(tty));
		tty_free(tty);
	}
}

static void
a_signal_before_the_first_screen_ends_it_too(void **state)
{
	(void)state;
	for (int wait = 0; wait < 6; wait++) {
		struct tty *tty = start_size(24, 80, NULL);
		struct pollfd none = { .fd = -1 };

		poll(&none, 1, wait);
		tty_signal(tty, SIGTERM);
		tty_wait(tty, GONE_WITHIN);
		assert_true(tty_is_restored(tty));
		tty_free(tty);
	}
}

static void
quit_from_the_keyboard_leaves_it_alone(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	tty_signal(tty, SIGQUIT);
	tty_do(tty, "<C-l>");
	tty_quit(tty);
}

static void
it_ends_when_the_line_is_lost(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	tty_hang_up(tty);
	tty_wait(tty, GONE_WITHIN);
	tty_free(tty);
}

/* Stops it, looks at what it leaves, and has it go on as `fg` does. */
static void
check_stop(const char *keys, int signal, bool restores)
{
	/* The shell writes over the screen and reads a line. */
	static const char shell[] =
	    "\033[H\033[J\033[?2004h$ fg\033[?2004l\r\n";
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);
	char *before = tty_screen(tty);

	if (signal)
		tty_signal(tty, signal);
	else
		tty_type(tty, keys);
	assert_true(WIFSTOPPED(tty_wait(tty, TTY_DEADLINE)));
	if (restores)
		assert_true(tty_is_restored(tty));
	tty_mark(tty);
	vterm_input_write(tty->vterm, shell, sizeof shell - 1);
	tty_signal(tty, SIGCONT);
	tty_await_reader(tty);
	tty_expect_screen(tty, before);
	assert_true(tty->alternate);
	assert_true(tty_marks_pastes(tty));
	free(before);
	tty_quit(tty);
}

static void
it_suspends_and_comes_back_with_the_same_screen(void **state)
{
	(void)state;
	check_stop("<C-z>", 0, true);
	check_stop("", SIGTSTP, true);
}

static void
it_redraws_after_a_stop_that_it_could_not_see(void **state)
{
	(void)state;
	check_stop("", SIGSTOP, false);
}

static void
ctrl_l_mends_what_others_wrote(void **state)
{
	static const char others[] = "\033[H\033[J\033[?2004l";
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);
	char *before = tty_screen(tty);

	(void)state;
	vterm_input_write(tty->vterm, others, sizeof others - 1);
	tty_do(tty, "<C-l>");
	tty_expect_screen(tty, before);
	assert_true(tty_marks_pastes(tty));
	free(before);
	tty_quit(tty);
}

static const struct {
	int rows, columns;
} sizes[] = { { 0, 0 }, { 1, 1 }, { 1, 80 }, { 24, 1 }, { 4, 19 }, { 5, 20 },
	{ 20, 40 }, { 24, 59 }, { 24, 60 }, { 24, 80 }, { 40, 120 },
	{ 50, 300 }, { 32767, 32767 } };

static void
it_starts_at_every_size(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct tty *tty =
		    start_size(sizes[i].rows, sizes[i].columns, NULL);

		tty_await_anything(tty);
		free(tty_screen(tty));
		tty_quit(tty);
	}
}

static void
it_bears_every_size_later(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		tty_resize(tty, sizes[i].rows, sizes[i].columns);
		tty_do(tty, "j");
		free(tty_screen(tty));
	}
	tty_quit(tty);
}

static void
chinese_is_shown_whatever_the_locale(void **state)
{
	static const char *const locales[] = { "LANG", "LANG=C", "LANG=POSIX",
		"LANG=zz_ZZ.UTF-8", "LC_ALL=C", "LC_CTYPE=zz_ZZ" };

	(void)state;
	for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
		struct tty *tty = start_size(24, 80, ENVIRONMENT(locales[i]));

		tty_expect(tty, tty_title);
		tty_quit(tty);
	}
}

static void
only_sequences_of_its_own_kind_are_sent_to_a_terminal(void **state)
{
	struct tty *tty = start_size(24, 80, ENVIRONMENT("TERM=vt52"));

	(void)state;
	tty_await_anything(tty);
	tty_type(tty, "Q");
	tty_expect_end(tty, EX_OK);
	assert_null(strstr(tty->bytes, "\033["));
	tty_free(tty);
}

static void
a_terminal_that_will_not_do_is_refused_in_one_line(void **state)
{
	static const char *const terms[] = { "TERM", "TERM=", "TERM=dumb",
		"TERM=no-such-terminal", "TERM=../../../x" };

	(void)state;
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
		struct tty *tty = start_size(24, 80, ENVIRONMENT(terms[i]));

		tty_expect_end(tty, EX_UNAVAILABLE);
		assert_null(strchr(tty->bytes, '\033'));
		assert_ptr_equal(
		    strchr(tty->bytes, '\n'), tty->bytes + tty->length - 1);
		tty_free(tty);
	}
}

static void
without_a_terminal_it_prints_plain_text(void **state)
{
	static const char *const commands[] = { "\"$0\" | cat",
		"\"$0\" </dev/null", "TERM=dumb \"$0\" | cat" };

	(void)state;
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		struct tty *tty = start_shell(commands[i], NULL);
		int status = tty_wait(tty, TTY_DEADLINE);

		assert_int_equal(WEXITSTATUS(status), EX_OK);
		assert_null(strchr(tty->bytes, '\033'));
		assert_non_null(strstr(tty->bytes, tty_title));
		assert_non_null(strstr(tty->bytes, "\n"));
		tty_free(tty);
	}
}

static void
options_of_the_environment_hold(void **state)
{
	struct tty *tty =
	    start_size(24, 80, ENVIRONMENT("BAOGAO_OPTIONS=--no-such-option"));
	int status = tty_wait(tty, TTY_DEADLINE);
	char *narrow, *wide;

	(void)state;
	assert_int_equal(WEXITSTATUS(status), EX_USAGE);
	assert_non_null(strstr(tty->bytes, "--no-such-option"));
	tty_free(tty);

	/* Lines hold less where quotation marks are wide. */
	tty = tty_open_reader(program, 24, 80, NULL);
	tty_do(tty, "6");
	narrow = tty_screen(tty);
	tty_quit(tty);
	tty =
	    start_size(24, 80, ENVIRONMENT("BAOGAO_OPTIONS=--ambiguous=wide"));
	tty_expect(tty, tty_title);
	tty_do(tty, "6");
	wide = tty_glimpse(tty);
	assert_string_not_equal(wide, narrow);
	tty_quit(tty);
	free(narrow);
	free(wide);
}

static void
nothing_is_written_while_nobody_types(void **state)
{
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);
	struct pollfd ready = { .fd = tty->master, .events = POLLIN };

	(void)state;
	tty_do(tty, "j");
	assert_int_equal(poll(&ready, 1, 700), 0);
	tty_quit(tty);
}

static void
each_frame_is_one_write(void **state)
{
	static const char *const keys[] = { "j", "<space>", "6", "l", "j", "?",
		"<esc>", "G", "z", "M", "t" };
	char path[] = "/tmp/baogao-trace-XXXXXX";
	struct tty *tty = tty_start_traced(program, path);
	int writes;

	(void)state;
	if (tty == NULL)
		skip();
	tty_await_reader(tty);
	assert_int_equal(tty_count_writes(path), 1);
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		int before = tty_count_writes(path);
		size_t length;

		tty_mark(tty);
		tty_do(tty, keys[i]);
		length = tty->length;
		assert_int_equal(tty_count_writes(path) - before, length > 0);
	}
	writes = tty_count_writes(path);
	tty_quit(tty);
	assert_int_equal(tty_count_writes(path) - writes, 1);
	unlink(path);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(q_quits_and_the_terminal_is_as_it_was),
		cmocka_unit_test(
		    a_signal_ends_it_and_the_terminal_is_as_it_was),
		cmocka_unit_test(a_crash_leaves_the_terminal_as_it_was),
		cmocka_unit_test(a_signal_before_the_first_screen_ends_it_too),
		cmocka_unit_test(quit_from_the_keyboard_leaves_it_alone),
		cmocka_unit_test(it_ends_when_the_line_is_lost),
		cmocka_unit_test(
		    it_suspends_and_comes_back_with_the_same_screen),
		cmocka_unit_test(it_redraws_after_a_stop_that_it_could_not_see),
		cmocka_unit_test(ctrl_l_mends_what_others_wrote),
		cmocka_unit_test(it_starts_at_every_size),
		cmocka_unit_test(it_bears_every_size_later),
		cmocka_unit_test(chinese_is_shown_whatever_the_locale),
		cmocka_unit_test(
		    only_sequences_of_its_own_kind_are_sent_to_a_terminal),
		cmocka_unit_test(
		    a_terminal_that_will_not_do_is_refused_in_one_line),
		cmocka_unit_test(without_a_terminal_it_prints_plain_text),
		cmocka_unit_test(options_of_the_environment_hold),
		cmocka_unit_test(nothing_is_written_while_nobody_types),
		cmocka_unit_test(each_frame_is_one_write),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
