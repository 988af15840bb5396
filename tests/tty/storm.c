/* Sizes and keys that come at any time leave the screen as it has to be. */
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"

static const char *program;

/* Ctrl-\, Ctrl-S and Ctrl-Q, which a terminal in other modes acts upon. */
static void
keys_of_the_line_do_nothing(void **state)
{
	static const char *const places[] = { "", "/", "人工", "<esc>", ":3",
		"<esc>", "?", "<esc>", "l" };
	struct tty *tty = tty_open_reader(program, 24, 80, NULL);

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		char *before, *after;

		tty_do(tty, places[i]);
		before = tty_cells(tty);
		tty_send(tty, "\034\023\021\023");
		tty_end_message(tty);
		after = tty_cells(tty);
		assert_string_equal(after, before);
		free(before);
		free(after);
	}
	tty_quit(tty);
}

/* Nothing but another whole drawing of the screen must look like this one. */
static void
expect_the_screen_redrawn(struct tty *tty)
{
	char *before, *after;

	tty_end_message(tty);
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
	struct tty *tty = tty_open_reader(program, 24, 80, NULL), *fresh;
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
	fresh = tty_open_reader(program, 30, 100, NULL);
	go_to_one_place(fresh);
	got = tty_cells(tty);
	wanted = tty_cells(fresh);
	assert_string_equal(got, wanted);
	free(got);
	free(wanted);
	tty_quit(tty);
	tty_quit(fresh);
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
