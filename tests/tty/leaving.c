/* What a shell finds after it was left for a moment or for good: the line is
 * blank behind the prompt, though the terminal answers late. */
#include <stdio.h>
#include <stdlib.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"

static const int delays[] = { 50, 140, 250 }; /* milliseconds */

enum {
	DELAYS = sizeof delays / sizeof *delays,
	RESTS = 50, /* until there is a prompt, at most */
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

/* Nothing stands behind the prompt, which a busy machine's shell may be slow to
 * print. */
static void
expect_blank_line(struct tty *tty)
{
	char *row;

	tty_settle(tty);
	row = tty_row(tty, tty->cursor.row);
	for (int rests = 0; row[0] == '\0' && rests < RESTS; rests++) {
		free(row);
		tty_settle(tty);
		row = tty_row(tty, tty->cursor.row);
	}
	assert_string_equal(row, "$");
	assert_int_equal(tty->cursor.col, 2);
	free(row);
}

static void
a_late_answer_is_not_typed_into_the_shell(void **state)
{
	static const char *const keys[] = { "q", "<C-c><C-c>Q" };

	(void)state;
	for (size_t i = 0; i < DELAYS; i++) {
		for (size_t j = 0; j < sizeof keys / sizeof *keys; j++) {
			struct tty *tty = open_from_shell(delays[i]);

			tty_type(tty, keys[j]);
			tty_expect(tty, "left 0");
			expect_blank_line(tty);
			tty_free(tty);
		}
	}
}

static void
nor_into_a_shell_that_it_comes_back_from(void **state)
{
	(void)state;
	for (size_t i = 0; i < DELAYS; i++) {
		struct tty *tty = open_from_shell(delays[i]);

		tty_type(tty, "<C-z>");
		tty_expect(tty, "Stopped");
		expect_blank_line(tty);
		tty_send(tty, "fg\r");
		tty_expect(tty, tty_title);
		tty_type(tty, "q");
		tty_expect(tty, "left");
		expect_blank_line(tty);
		tty_free(tty);
	}
}

static void
a_terminal_that_never_answers_lets_go(void **state)
{
	struct tty *tty = open_from_shell(-1);

	(void)state;
	tty_type(tty, "q");
	tty_expect(tty, "left 0");
	expect_blank_line(tty);
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
