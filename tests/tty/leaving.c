/* What a shell finds after it was left for a moment or for good: the line is
 * blank behind the prompt, though the terminal answers late. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"

static const int delays[] = { 50, 140, 250 }; /* milliseconds */

enum {
	DELAYS = sizeof delays / sizeof *delays,
	RESTS = 50, /* until there is a prompt, at most */
	TRIES = 9,
	/* Milliseconds that an answer may take once the reader has left; the
	 * program waits for it a little longer. */
	LATEST = 270,
};

static const char *program;

/* Opens the report from an interactive shell, in a terminal that answers after
 * so many milliseconds, or not at all. */
static struct tty *
open_from_shell(int after)
{
	const char *const arguments[] = { "bash", "--norc", "--noprofile", "-i",
		NULL };
	const char *const environment[] = { "PS1=$ ", "HISTFILE", NULL };
	struct tty *tty = tty_start(24, 80, arguments, environment);
	char line[4096];

	tty->by_proxy = true;
	tty->answer_after = after;
	tty_expect(tty, "$");
	snprintf(line, sizeof line, "%s; echo left $?\r", program);
	tty_send(tty, line);
	tty_expect(tty, tty_title);
	return tty;
}

/* Whether nothing stands behind the prompt, which a busy machine's shell may be
 * slow to print. */
static bool
has_blank_line(struct tty *tty)
{
	bool is_blank;
	char *row;

	tty_settle(tty);
	row = tty_row(tty, tty->cursor.row);
	for (int rests = 0; row[0] == '\0' && rests < RESTS; rests++) {
		free(row);
		tty_settle(tty);
		row = tty_row(tty, tty->cursor.row);
	}
	is_blank = strcmp(row, "$") == 0 && tty->cursor.col == 2;
	free(row);
	return is_blank;
}

/* Types what leaves for the shell, which then says so. Returns whether the
 * terminal, held up on a busy machine, came too late with its answer for anyone
 * to wait for it. */
static bool
is_late_after(struct tty *tty, const char *keys, const char *said)
{
	double latest = tty_after(LATEST);

	tty_type(tty, keys);
	tty_expect(tty, said);
	if (has_blank_line(tty))
		return false;
	assert_true(tty->answered > latest);
	return true;
}

/* Leaves after each delay, until the answer is in time. */
static void
leave(const char *keys, const char *said, void (*go_on)(struct tty *tty))
{
	for (size_t i = 0; i < DELAYS; i++) {
		bool is_late = true;

		for (int try = 0; is_late && try < TRIES; try++) {
			struct tty *tty = open_from_shell(delays[i]);

			is_late = is_late_after(tty, keys, said);
			if (!is_late)
				go_on(tty);
			tty_free(tty);
		}
		assert_false(is_late);
	}
}

static void
stay(struct tty *tty)
{
	(void)tty;
}

static void
a_late_answer_is_not_typed_into_the_shell(void **state)
{
	(void)state;
	leave("q", "left 0", stay);
	leave("<C-c><C-c>Q", "left 0", stay);
}

static void
come_back(struct tty *tty)
{
	tty_send(tty, "fg\r");
	tty_expect(tty, tty_title);
	tty_type(tty, "q");
	tty_expect(tty, "left");
	assert_true(has_blank_line(tty));
}

static void
nor_into_a_shell_that_it_comes_back_from(void **state)
{
	(void)state;
	leave("<C-z>", "Stopped", come_back);
}

static void
a_terminal_that_never_answers_lets_go(void **state)
{
	struct tty *tty = open_from_shell(-1);

	(void)state;
	tty_type(tty, "q");
	tty_expect(tty, "left 0");
	assert_true(has_blank_line(tty));
	tty_free(tty);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_late_answer_is_not_typed_into_the_shell),
		cmocka_unit_test(nor_into_a_shell_that_it_comes_back_from),
		cmocka_unit_test(a_terminal_that_never_answers_lets_go),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
