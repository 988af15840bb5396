#include "term/tty.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "host/signals.h"
#include "term/output.h"

#include "test.h"

/* The two ends of a line: the program's, and the terminal's. */
static struct tty tty;
static int terminal;

static int
start(void **state)
{
	int slave;

	(void)state;
	terminal = posix_openpt(O_RDWR | O_NOCTTY);
	assert_true(terminal >= 0);
	assert_int_equal(grantpt(terminal), 0);
	assert_int_equal(unlockpt(terminal), 0);
	slave = open(ptsname(terminal), O_RDWR | O_NOCTTY);
	assert_true(slave >= 0);
	signals_start();
	assert_true(tty_open(&tty, slave, slave));
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	signals_stop();
	close(tty.in);
	if (terminal >= 0)
		close(terminal);
	return 0;
}

static void
claim(unsigned short rows, unsigned short columns)
{
	struct winsize size = { .ws_row = rows, .ws_col = columns };

	assert_int_equal(ioctl(terminal, TIOCSWINSZ, &size), 0);
}

static void
expect_size(int rows, int columns)
{
	int got_rows, got_columns;

	tty_size(&tty, &got_rows, &got_columns);
	assert_int_equal(got_rows, rows);
	assert_int_equal(got_columns, columns);
}

static void
no_size_is_believed_beyond_the_limits(void **state)
{
	(void)state;
	claim(0, 0);
	expect_size(24, 80);
	claim(32767, 32767);
	expect_size(500, 1000);
	claim(65535, 1);
	expect_size(500, 1);
	claim(500, 1000);
	expect_size(500, 1000);
	claim(501, 1001);
	expect_size(500, 1000);
	claim(40, 120);
	expect_size(40, 120);
}

static void
bytes_come_and_go_as_they_are(void **state)
{
	char bytes[16];
	size_t length;

	(void)state;
	tty_raw(&tty);
	assert_int_equal(write(terminal, "\x03\x1a\r\x13", 4), 4);
	assert_int_equal(tty_wait(&tty, 1000), TTY_READABLE);
	assert_true(tty_read(&tty, bytes, sizeof bytes, &length));
	assert_int_equal(length, 4);
	assert_memory_equal(bytes, "\x03\x1a\r\x13", 4);
	assert_true(tty_write(&tty, "a\nb", 3));
	assert_int_equal(read(terminal, bytes, sizeof bytes), 3);
	assert_memory_equal(bytes, "a\nb", 3);
}

static void
the_modes_are_put_back(void **state)
{
	struct termios before, now;

	(void)state;
	tcgetattr(tty.in, &before);
	tty_raw(&tty);
	tcgetattr(tty.in, &now);
	assert_int_equal(now.c_lflag & (tcflag_t)(ICANON | ECHO | ISIG), 0);
	tty_cooked(&tty);
	tcgetattr(tty.in, &now);
	assert_int_equal(now.c_lflag, before.c_lflag);
	assert_int_equal(now.c_iflag, before.c_iflag);
	assert_int_equal(now.c_oflag, before.c_oflag);
}

static void
a_closed_line_is_noticed_by_reading_and_by_writing(void **state)
{
	char bytes[16];
	size_t length;

	(void)state;
	close(terminal);
	terminal = -1;
	assert_int_equal(tty_wait(&tty, -1), TTY_READABLE);
	assert_false(tty_read(&tty, bytes, sizeof bytes, &length));
	assert_int_equal(length, 0);
	assert_false(tty_write(&tty, "a", 1));
}

static void
a_stuck_line_does_not_hold_what_was_told_to_end(void **state)
{
	char *much = calloc(1, 1 << 20);

	(void)state;
	tty_raw(&tty);
	alarm(20);
	/* Nobody reads at the other end; the signal waits until the write. */
	raise(SIGTERM);
	assert_false(tty_write(&tty, much, 1 << 20));
	assert_false(tty_write(&tty, much, 1 << 20));
	alarm(0);
	free(much);
}

static void
a_wait_ends_with_time_or_with_a_signal(void **state)
{
	(void)state;
	assert_int_equal(tty_wait(&tty, 0), TTY_TIMEOUT);
	raise(SIGWINCH);
	assert_int_equal(tty_wait(&tty, -1), TTY_SIGNAL);
	assert_true(signals_take(SIGNALS_RESIZED));
}

static void
a_spool_sends_what_came_together_and_is_empty(void **state)
{
	struct pollfd readable = { .fd = terminal, .events = POLLIN };
	struct output output;
	char bytes[64];

	(void)state;
	tty_raw(&tty);
	assert_true(output_open(&output));
	assert_true(output_send(&output, &tty));
	assert_int_equal(poll(&readable, 1, 0), 0);
	fputs("政府", output.file);
	fputs("工作", output.file);
	assert_true(output_send(&output, &tty));
	assert_int_equal(read(terminal, bytes, sizeof bytes), 12);
	assert_memory_equal(bytes, "政府工作", 12);
	assert_true(output_send(&output, &tty));
	assert_int_equal(poll(&readable, 1, 0), 0);
	output_close(&output);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    no_size_is_believed_beyond_the_limits, start, finish),
		cmocka_unit_test_setup_teardown(
		    bytes_come_and_go_as_they_are, start, finish),
		cmocka_unit_test_setup_teardown(
		    the_modes_are_put_back, start, finish),
		cmocka_unit_test_setup_teardown(
		    a_closed_line_is_noticed_by_reading_and_by_writing, start,
		    finish),
		cmocka_unit_test_setup_teardown(
		    a_stuck_line_does_not_hold_what_was_told_to_end, start,
		    finish),
		cmocka_unit_test_setup_teardown(
		    a_wait_ends_with_time_or_with_a_signal, start, finish),
		cmocka_unit_test_setup_teardown(
		    a_spool_sends_what_came_together_and_is_empty, start,
		    finish),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
