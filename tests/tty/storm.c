/* Sizes and keys that come at any time leave the screen as it has to be. */
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"

static const char title[] = "徐汇区政府工作报告";

static const char *program;

static struct tty *
start(int rows, int columns)
{
	const char *const arguments[] = { program, NULL };
	struct tty *tty = tty_start(rows, columns, arguments, NULL);

	tty_expect(tty, title);
	tty_settle(tty);
	return tty;
}

static void
quit(struct tty *tty)
{
	tty_type(tty, "Q");
	assert_int_equal(tty_wait(tty, TTY_DEADLINE), EX_OK);
	assert_true(tty_is_restored(tty));
	tty_free(tty);
}

/* Ctrl-\, Ctrl-S and Ctrl-Q, which a terminal in other modes acts upon. */
static void
keys_of_the_line_do_nothing(void **state)
{
	static const char *const places[] = { "", "/", "人工", "<esc>", ":3",
		"<esc>", "?", "<esc>", "l" };
	struct tty *tty = start(24, 80);

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		char *before, *after;

		tty_do(tty, places[i]);
		before = tty_cells(tty);
		assert_int_equal(write(tty->master, "\034\023\021\023", 4), 4);
		tty_settle(tty);
		after = tty_cells(tty);
		assert_string_equal(after, before);
		free(before);
		free(after);
	}
	quit(tty);
}

/* Nothing but another whole drawing of the screen must look like this one. */
static void
expect_the_screen_redrawn(struct tty *tty)
{
	char *before, *after;

	/* Any key takes a message away, and x has no meaning. */
	tty_do(tty, "x");
	before = tty_cells(tty);
	tty_do(tty, "<C-l>");
	after = tty_cells(tty);
	if (strcmp(before, after) != 0)
		fail_msg("not what is drawn anew, at %dx%d", tty->columns,
		    tty->rows);
	free(before);
	free(after);
}

static unsigned
next_random(unsigned *random, unsigned below)
{
	*random = *random * 1103515245 + 12345;
	return (*random >> 16) % below;
}

/* Where the tree is folded and scrolled in one way only. */
static void
go_to_one_place(struct tty *tty)
{
	tty_do(tty, "<esc><esc>");
	tty_do(tty, "gzM3");
}

static void
after_a_storm_the_screen_is_that_of_a_fresh_start(void **state)
{
	static const char *const keys[] = { "j", "k", "]", "[", "}", "{", "f",
		"b", "n", "zR", "?", "<esc>", "/", "zn" };
	enum {
		RESIZES = 200,
		KEYS = sizeof keys / sizeof *keys,
	};
	struct tty *tty = start(24, 80), *fresh;
	unsigned random = 20250107;
	char *got, *wanted;

	(void)state;
	for (int i = 0; i < RESIZES; i++) {
		int rows = 5 + (int)next_random(&random, 56);
		int columns = 20 + (int)next_random(&random, 181);

		tty_resize(tty, rows, columns);
		tty_type(tty, keys[next_random(&random, KEYS)]);
		if (i % 10 == 9) {
			tty_settle(tty);
			expect_the_screen_redrawn(tty);
		}
	}
	tty_resize(tty, 30, 100);
	tty_settle(tty);
	go_to_one_place(tty);
	fresh = start(30, 100);
	go_to_one_place(fresh);
	got = tty_cells(tty);
	wanted = tty_cells(fresh);
	assert_string_equal(got, wanted);
	free(got);
	free(wanted);
	quit(tty);
	quit(fresh);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_of_the_line_do_nothing),
		cmocka_unit_test(
		    after_a_storm_the_screen_is_that_of_a_fresh_start),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
