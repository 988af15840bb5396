/* The screen where standard input is no terminal: a report from a pipe, and
 * keys from /dev/tty. */
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"
#include "tty/harness/sandboxed.h"

static const char example[] = "tests/reports/good/example.yaml";
static const char example_title[] = "西河区政府工作报告";

/* What comes of $1, once, and is passed on to the program $0. */
static const char *const pipes[] = {
	"exec \"$0\" - < <(cat \"$1\")",
	"exec \"$0\" <(cat \"$1\")",
	"exec \"$0\" /dev/stdin < <(cat \"$1\")",
	"exec \"$0\" /dev/fd/0 < <(cat \"$1\")",
};

enum {
	PIPES = sizeof pipes / sizeof *pipes,
};

static const char *program;
static char silent[] = "/tmp/baogao-pipe-XXXXXX";

/* Runs a command of bash with the program and another argument. */
static struct tty *
start(const char *command, const char *argument)
{
	const char *const arguments[] = { "bash", "-c", command, program,
		argument, NULL };

	return tty_start(24, 80, arguments, NULL);
}

static struct tty *
open_example(const char *command)
{
	struct tty *tty = start(command, example);

	tty_expect(tty, example_title);
	tty_settle(tty);
	return tty;
}

static void
a_report_from_a_pipe_is_read_on_the_screen(void **state)
{
	(void)state;
	for (int i = 0; i < PIPES; i++) {
		struct tty *tty = open_example(pipes[i]);

		assert_true(tty->alternate);
		tty_type(tty, "/gaishan");
		tty_expect(tty, "加装电梯200台");
		tty_do(tty, "<esc>");
		tty_quit(tty);
	}
}

static void
as_in_a_pipeline_of_the_shell(void **state)
{
	struct tty *tty = start("cat \"$1\" | \"$0\" -", example);

	(void)state;
	tty->by_proxy = true;
	tty_expect(tty, example_title);
	tty_type(tty, "?");
	tty_expect(tty, "常用");
	tty_type(tty, "Q");
	tty_expect_end(tty, EX_OK);
	tty_free(tty);
}

static void
a_file_on_standard_input_is_too(void **state)
{
	struct tty *tty = open_example("exec \"$0\" - <\"$1\"");

	(void)state;
	tty_quit(tty);
}

static void
without_a_file_standard_input_is_not_read(void **state)
{
	static const char *const commands[] = { "exec \"$0\" <\"$1\"",
		"exec \"$0\" < <(cat \"$1\")", "exec \"$0\" </dev/null",
		"exec \"$0\" <&-" };

	(void)state;
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		struct tty *tty = start(commands[i], example);

		tty_await_reader(tty);
		tty_do(tty, "j");
		tty_quit(tty);
	}
}

/* Its number is not that of /dev/tty then, which would be read for ever. */
static void
standard_input_that_is_closed_is_an_error(void **state)
{
	struct tty *tty = start("exec \"$0\" - <&-", example);

	(void)state;
	tty_expect_end(tty, EX_IOERR);
	tty_expect(tty, "标准输入");
	tty_free(tty);
}

/* A session of its own has no terminal, though its output goes to one. The
 * shell stays, since setsid(1) in its place would wait for the shell's other
 * process. */
static void
where_no_keys_can_come_from_the_text_is_printed(void **state)
{
	static const char *const commands[] = {
		"setsid -w \"$0\" - <\"$1\"; exit",
		"setsid -w \"$0\" <(cat \"$1\") </dev/null; exit",
		"setsid -w \"$0\" \"$1\" </dev/null; exit",
	};

	(void)state;
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		struct tty *tty = start(commands[i], example);

		tty_expect_end(tty, EX_OK);
		assert_null(strchr(tty->bytes, '\033'));
		assert_non_null(strstr(tty->bytes, "加装电梯200台"));
		tty_free(tty);
	}
}

static void
a_pipe_cannot_be_read_again(void **state)
{
	(void)state;
	for (int i = 0; i < PIPES; i++) {
		struct tty *tty = open_example(pipes[i]);

		tty_type(tty, "R");
		tty_expect(tty, "管道和标准输入不能重读");
		assert_true(tty_shows(tty, example_title));
		tty_quit(tty);
	}
}

static void
what_is_wrong_with_it_is_told_and_no_screen_comes(void **state)
{
	struct tty *tty = start(pipes[0], "tests/reports/bad/alias-bomb.yaml");

	(void)state;
	tty_expect_end(tty, EX_DATAERR);
	assert_non_null(strstr(tty->bytes, "标准输入:"));
	assert_null(strchr(tty->bytes, '\033'));
	tty_free(tty);
}

/* Nobody writes, and nobody closes it. */
static void
ctrl_c_ends_the_wait_for_a_silent_pipe(void **state)
{
	static const char *const commands[] = { "exec \"$0\" - <\"$1\"",
		"exec \"$0\" /dev/fd/3 3<\"$1\"" };
	int writer = open(silent, O_RDWR | O_CLOEXEC);

	(void)state;
	assert_true(writer >= 0);
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		struct tty *tty = start(commands[i], silent);
		int status;

		tty_settle(tty);
		tty_type(tty, "<C-c>");
		status = tty_await_status(tty, TTY_DEADLINE);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), SIGINT);
		assert_true(tty_is_restored(tty));
		tty_free(tty);
	}
	close(writer);
}

static void
what_is_typed_for_it_is_a_report_too(void **state)
{
	struct tty *tty = start("exec \"$0\" -", NULL);

	(void)state;
	tty_settle(tty);
	tty_type(tty, "baogao: 1\n"
		      "title: abc\n"
		      "sections:\n"
		      "- title: def\n"
		      "  text: ghi\n"
		      "<C-d>");
	tty_expect(tty, "abc ");
	tty_settle(tty);
	assert_true(tty->alternate);
	tty_quit(tty);
}

static void
it_suspends_and_comes_back(void **state)
{
	struct tty *tty = open_example(pipes[0]);
	char *before = tty_screen(tty);

	(void)state;
	tty_type(tty, "<C-z>");
	assert_true(WIFSTOPPED(tty_await_status(tty, TTY_DEADLINE)));
	assert_true(tty_is_restored(tty));
	tty_mark(tty);
	tty_signal(tty, SIGCONT);
	tty_expect(tty, example_title);
	tty_settle(tty);
	tty_expect_screen(tty, before);
	free(before);
	tty_quit(tty);
}

static void
it_ends_when_the_line_is_lost(void **state)
{
	struct tty *tty = open_example(pipes[1]);

	(void)state;
	tty_hang_up(tty);
	tty_await_status(tty, TTY_DEADLINE);
	tty_free(tty);
}

static void
it_is_in_the_sandbox_with_the_keys_of_before(void **state)
{
	const char *const arguments[] = { "bash", "-c", pipes[1], program,
		example, NULL };
	struct tty *tty = sandboxed_start(arguments, NULL);

	(void)state;
	tty_expect(tty, example_title);
	tty_settle(tty);
	assert_true(sandboxed_is(tty->program));
	tty_do(tty, "j");
	tty_quit(tty);
}

static void
a_kiosk_takes_keys_from_standard_input_alone(void **state)
{
	struct tty *tty = start("exec \"$0\" --kiosk </dev/null", example);

	(void)state;
	tty_expect_end(tty, EX_USAGE);
	tty_expect(tty, "ssh -t");
	tty_free(tty);
}

static int
make_pipe(void **state)
{
	(void)state;
	close(mkstemp(silent));
	unlink(silent);
	return mkfifo(silent, 0600);
}

static int
remove_pipe(void **state)
{
	(void)state;
	return unlink(silent);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_report_from_a_pipe_is_read_on_the_screen),
		cmocka_unit_test(as_in_a_pipeline_of_the_shell),
		cmocka_unit_test(a_file_on_standard_input_is_too),
		cmocka_unit_test(without_a_file_standard_input_is_not_read),
		cmocka_unit_test(standard_input_that_is_closed_is_an_error),
		cmocka_unit_test(
		    where_no_keys_can_come_from_the_text_is_printed),
		cmocka_unit_test(a_pipe_cannot_be_read_again),
		cmocka_unit_test(
		    what_is_wrong_with_it_is_told_and_no_screen_comes),
		cmocka_unit_test(ctrl_c_ends_the_wait_for_a_silent_pipe),
		cmocka_unit_test(what_is_typed_for_it_is_a_report_too),
		cmocka_unit_test(it_suspends_and_comes_back),
		cmocka_unit_test(it_ends_when_the_line_is_lost),
		cmocka_unit_test(it_is_in_the_sandbox_with_the_keys_of_before),
		cmocka_unit_test(a_kiosk_takes_keys_from_standard_input_alone),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, make_pipe, remove_pipe);
}
