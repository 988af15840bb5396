/* The question how wide the terminal draws, to terminals that answer it in
 * their own ways. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"

static const char question[] = "\033[2;1H中中\033[6n\r\033[K“\033[6n\r\033[K"
			       "\033[H";
static const char clear[] = "\033[H\033[2J";

static const char *program;

/* How a terminal answers. */
struct way {
	enum tty_answer answer;
	int after, gap; /* milliseconds */
};

static const struct way at_once = { TTY_NARROW, 0, 0 };
static const struct way never = { TTY_NARROW, -1, 0 };
static const struct way wide = { TTY_WIDE, 0, 0 };
static const struct way other = { TTY_OTHER, 0, 0 };

/* All of them draw quotation marks in one column. */
static const struct way narrow_ways[] = {
	{ TTY_NARROW, 0, 0 }, { TTY_NARROW, 300, 0 }, { TTY_NARROW, -1, 0 },
	{ TTY_NARROW, 0, 10 },
	{ TTY_NARROW, 0, 40 }, /* longer than an Esc is waited for */
};

enum {
	GAP_MOST = 150, /* milliseconds; up to 200 are borne */
	NARROW_WAYS = sizeof narrow_ways / sizeof *narrow_ways,
};

static struct tty *
open_with(struct way way, int rows, int columns, const char *const *environment)
{
	const char *const arguments[] = { program, NULL };
	struct tty *tty = tty_start(rows, columns, arguments, environment);

	tty->answer = way.answer;
	tty->answer_after = way.after;
	tty->answer_gap = way.gap;
	return tty;
}

/* Whether a busy machine has made such gaps in an answer as no terminal makes;
 * then nothing can be learnt from it, and the test tries again. */
static bool
was_held_up(const struct tty *tty)
{
	return (int)tty->longest_gap >= GAP_MOST;
}

/* Starts it and waits for its first screen, and for all answers. */
static struct tty *
start(struct way way)
{
	for (;;) {
		struct tty *tty = open_with(way, 24, 80, NULL);

		tty_await_reader(tty);
		if (!was_held_up(tty))
			return tty;
		tty_free(tty);
	}
}

static int
count(const char *bytes, const char *part)
{
	int found = 0;

	while ((bytes = strstr(bytes, part)) != NULL) {
		bytes += strlen(part);
		found++;
	}
	return found;
}

static void
the_question_goes_before_the_first_frame(void **state)
{
	struct tty *tty = start(never);
	const char *asked = strstr(tty->bytes, question);
	const char *cleared = strstr(tty->bytes, clear);

	(void)state;
	assert_non_null(asked);
	assert_non_null(cleared);
	assert_true(cleared < asked);
	assert_true(asked < strstr(tty->bytes, tty_title));
	assert_int_equal(count(tty->bytes, "\033[6n"), 2);
	tty_quit(tty);
}

static void
the_first_frame_is_the_same_whatever_is_answered(void **state)
{
	struct tty *silent = start(never), *tty;

	(void)state;
	for (size_t i = 0; i < NARROW_WAYS; i++) {
		tty = start(narrow_ways[i]);
		assert_string_equal(tty->bytes, silent->bytes);
		tty_quit(tty);
	}
	tty = start(wide);
	assert_true(tty->length > silent->length);
	assert_memory_equal(tty->bytes, silent->bytes, silent->length);
	tty_quit(tty);
	tty_quit(silent);
}

/* The screen after keys, typed before the answers have come. */
static char *
screen_after(struct way way, const char *keys)
{
	struct tty *tty = open_with(way, 24, 80, NULL);
	char *screen;
	bool again;

	tty_expect(tty, tty_title);
	tty_do(tty, keys);
	tty_do(tty, "jl");
	screen = tty_screen(tty);
	again = was_held_up(tty);
	tty_quit(tty);
	if (!again)
		return screen;
	free(screen);
	return screen_after(way, keys);
}

static void
no_key_is_lost_or_made_up(void **state)
{
	/* None that leads to one place from all: it would hide the others. */
	static const char keys[] = "jj]j";
	char *expected = screen_after(never, keys);

	(void)state;
	for (size_t i = 0; i < NARROW_WAYS; i++) {
		char *screen = screen_after(narrow_ways[i], keys);

		assert_string_equal(screen, expected);
		free(screen);
	}
	free(expected);
}

static char *
glimpse_of(struct way way, const char *options, int *clears)
{
	const char *const environment[] = { options, NULL };
	struct tty *tty = open_with(way, 24, 80, environment);
	char *screen;
	bool again;

	tty_expect(tty, tty_title);
	tty_do(tty, "6l");
	*clears = count(tty->bytes, clear);
	/* Drawn over one another narrow and wide do not look alike. */
	tty_do(tty, "<C-l>");
	screen = tty_glimpse(tty);
	again = was_held_up(tty);
	tty_quit(tty);
	if (!again)
		return screen;
	free(screen);
	return glimpse_of(way, options, clears);
}

static void
a_wide_answer_lays_the_screen_out_again_once(void **state)
{
	static const char as_before[] = "BAOGAO_OPTIONS=--private";
	static const struct way ways[] = { { TTY_WIDE, 0, 0 },
		{ TTY_WIDE, 300, 0 }, { TTY_WIDE, 0, 40 } };
	int clears;
	char *narrow = glimpse_of(never, as_before, &clears);
	char *expected = glimpse_of(
	    never, "BAOGAO_OPTIONS=--private --ambiguous=wide", &clears);

	(void)state;
	assert_string_not_equal(narrow, expected);
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		char *screen = glimpse_of(ways[i], as_before, &clears);

		assert_int_equal(clears, 2);
		assert_string_equal(screen, expected);
		free(screen);
	}
	free(narrow);
	free(expected);
}

static void
a_terminal_of_another_encoding_is_told_once(void **state)
{
	static const char told[] = "终端编码不是 UTF-8";
	struct tty *tty = start(other);
	char *screen;

	(void)state;
	tty_expect(tty, told);
	tty_expect(tty, "LC_ALL=zh_CN.GB18030");
	tty_do(tty, "j");
	tty_do(tty, "<C-l>");
	screen = tty_screen(tty);
	assert_null(strstr(screen, told));
	free(screen);
	tty_quit(tty);
}

static void
nothing_is_asked_that_is_known(void **state)
{
	static const char *const known[] = {
		"BAOGAO_OPTIONS=--private --ambiguous=narrow",
		"BAOGAO_OPTIONS=--private --ambiguous=wide",
		"TERM=vt52",
	};

	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		const char *const environment[] = { known[i], NULL };
		struct tty *tty = open_with(at_once, 24, 80, environment);

		tty_await_anything(tty);
		assert_null(strstr(tty->bytes, "\033[6n"));
		tty_quit(tty);
	}
}

static void
nothing_is_asked_where_there_is_no_room(void **state)
{
	static const int sizes[][2] = { { 1, 80 }, { 24, 5 } };

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct tty *tty =
		    open_with(at_once, sizes[i][0], sizes[i][1], NULL);

		tty_await_anything(tty);
		assert_null(strstr(tty->bytes, "\033[6n"));
		tty_quit(tty);
	}
}

static void
a_suspended_program_does_not_ask_again(void **state)
{
	struct tty *tty = start(wide);

	(void)state;
	tty_mark(tty);
	tty_type(tty, "<C-z>");
	assert_true(WIFSTOPPED(tty_await_status(tty, TTY_DEADLINE)));
	tty_signal(tty, SIGCONT);
	tty_await_reader(tty);
	assert_null(strstr(tty->bytes, "\033[6n"));
	tty_quit(tty);
}

static void
escape_acts_while_an_answer_is_awaited(void **state)
{
	struct tty *tty = start(never);
	char *before = tty_screen(tty);

	(void)state;
	tty_do(tty, "?");
	tty_do(tty, "<esc>");
	tty_expect_screen(tty, before);
	free(before);
	tty_quit(tty);
}

static void
what_looks_like_an_answer_and_is_none_is_typed(void **state)
{
	struct tty *tty = start(never);

	(void)state;
	tty_do(tty, "]]");
	tty_do(tty, "<esc>");
	tty_type(tty, "[6");
	tty_expect(tty, "六 回应群众期待");
	tty_quit(tty);
}

static void
w_turns_the_width_and_ends_the_waiting(void **state)
{
	const struct way late_and_wide = { TTY_WIDE, 300, 0 };
	struct tty *tty = start(never);
	char *narrow = tty_screen(tty);

	(void)state;
	tty_quit(tty);
	tty = open_with(late_and_wide, 24, 80, NULL);
	tty_expect(tty, tty_title);
	tty_type(tty, "W");
	tty_expect(tty, "引号、破折号占两列");
	tty_type(tty, "W");
	tty_expect(tty, "引号、破折号占一列");
	tty_settle(tty);
	tty_do(tty, "jk");
	tty_expect_screen(tty, narrow);
	free(narrow);
	tty_quit(tty);
}

int
main(int argument_count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_question_goes_before_the_first_frame),
		cmocka_unit_test(
		    the_first_frame_is_the_same_whatever_is_answered),
		cmocka_unit_test(no_key_is_lost_or_made_up),
		cmocka_unit_test(a_wide_answer_lays_the_screen_out_again_once),
		cmocka_unit_test(a_terminal_of_another_encoding_is_told_once),
		cmocka_unit_test(nothing_is_asked_that_is_known),
		cmocka_unit_test(nothing_is_asked_where_there_is_no_room),
		cmocka_unit_test(a_suspended_program_does_not_ask_again),
		cmocka_unit_test(escape_acts_while_an_answer_is_awaited),
		cmocka_unit_test(
		    what_looks_like_an_answer_and_is_none_is_typed),
		cmocka_unit_test(w_turns_the_width_and_ends_the_waiting),
	};

	if (argument_count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
