/* What a pattern can do to a kiosk, whose readers nobody knows. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"
#include "tty/harness/sandboxed.h"

static const char *program;

static struct tty *
start(void)
{
	const char *const arguments[] = { program, "--kiosk", NULL };
	struct tty *tty = sandboxed_start(arguments, NULL);

	tty_await_reader(tty);
	return tty;
}

/* Each would keep the processor busy for minutes. */
static const char *const evil[] = {
	"(?=.{0,60}.{0,60}.{0,60}.{0,60}[ǰǱ])",
	"(?=.*.*.*.{0,3}[ǰǱ])",
	"(?:(.+)+|.*.*+)[ǰǱ]",
};

static void
a_pattern_that_is_too_complex_keeps_no_signal_waiting(void **state)
{
	static const int signals[] = { SIGHUP, SIGTERM };

	(void)state;
	for (size_t i = 0; i < sizeof evil / sizeof *evil; i++)
		for (size_t j = 0; j < 2; j++) {
			struct tty *tty = start();

			tty_do(tty, "/<esc>r");
			tty_type(tty, evil[i]);
			tty_signal(tty, signals[j]);
			tty_await_status(tty, TTY_DEADLINE);
			assert_true(tty_is_restored(tty));
			tty_free(tty);
		}
}

static void
a_closed_line_ends_a_pattern_that_is_too_complex(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof evil / sizeof *evil; i++) {
		struct tty *tty = start();

		tty_do(tty, "/<esc>r");
		tty_type(tty, evil[i]);
		tty_hang_up(tty);
		tty_await_status(tty, TTY_DEADLINE);
		tty_free(tty);
	}
}

static void
a_pattern_that_is_too_complex_is_given_up_with_a_word(void **state)
{
	struct tty *tty = start();

	(void)state;
	tty_do(tty, "/<esc>r");
	tty_do(tty, evil[0]);
	tty_expect(tty, "表达式过于复杂，已停止搜索");
	tty_do(tty, "<esc>");
	tty_quit(tty);
}

/* The limit that the kernel keeps, as it names it. */
static void
expect_limit(pid_t process, const char *limit)
{
	char path[64], line[256];
	bool found = false;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/limits", (int)process);
	file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof line, file))
		found = found || strstr(line, limit) == line;
	fclose(file);
	assert_true(found);
}

static void
whose_processor_time_is_used_up_is_let_go_with_a_line(void **state)
{
	struct tty *tty = start();
	int status;

	(void)state;
	expect_limit(tty->program,
	    "Max cpu time              600                  610 ");
	tty_signal(tty, SIGXCPU);
	status = tty_await_status(tty, TTY_DEADLINE);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU);
	assert_true(tty_is_restored(tty));
	tty_expect(tty, "处理器时间已用满10分钟，已退出");
	tty_free(tty);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_pattern_that_is_too_complex_keeps_no_signal_waiting),
		cmocka_unit_test(
		    a_closed_line_ends_a_pattern_that_is_too_complex),
		cmocka_unit_test(
		    a_pattern_that_is_too_complex_is_given_up_with_a_word),
		cmocka_unit_test(
		    whose_processor_time_is_used_up_is_let_go_with_a_line),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
