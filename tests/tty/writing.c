/* When it writes to the terminal, and how often. */
#include <poll.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"

static const char *program;

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
		cmocka_unit_test(nothing_is_written_while_nobody_types),
		cmocka_unit_test(each_frame_is_one_write),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
