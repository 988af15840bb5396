/* Measures the start of the program in a terminal, and its memory then:
 *
 *     start BAOGAO FLOOR UNCONFINED STATIC
 *
 * UNCONFINED is the program without its sandbox, in which valgrind dies. Times
 * are of this machine and this moment; so they are compared with programs that
 * run in turn with ours. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/figures.h"
#include "test.h"
#include "tty/harness.h"

static const char *program, *floor_program, *unconfined;

/* Milliseconds from fork to the last byte of the first screen; in `peak` the
 * most memory it held, in kB. */
static double
start_up(const char *const *arguments, double *peak)
{
	struct tty *tty = tty_start(24, 80, arguments, NULL);
	char path[64], row[256];
	double took;
	FILE *status;

	tty->blind = true;
	tty_settle(tty);
	took = tty->last_byte - tty->started;
	snprintf(path, sizeof path, "/proc/%d/status", (int)tty->program);
	status = fopen(path, "r");
	while (status && fgets(row, sizeof row, status)) {
		if (strncmp(row, "VmHWM:", 6) == 0)
			*peak = strtod(row + 6, NULL);
	}
	if (status)
		fclose(status);
	tty_free(tty);
	return took;
}

/* What is started in turn. */
enum starter {
	STARTER_FLOOR,
	STARTER_OURS,
	STARTER_LESS,
	STARTER_COUNT,
};

/* Milliseconds of the start of each, each first in its turn. */
static void
start_ups(int round, double took[STARTER_COUNT], double peaks[STARTER_COUNT])
{
	const char *const arguments[STARTER_COUNT][3] = {
		[STARTER_FLOOR] = { floor_program },
		[STARTER_OURS] = { program },
		[STARTER_LESS] = { "less", "tests/data/source.txt" },
	};

	for (int i = 0; i < STARTER_COUNT; i++) {
		int starter = (round + i) % STARTER_COUNT;

		took[starter] = start_up(arguments[starter], &peaks[starter]);
	}
}

/* A program that links the archives is held against curses as the system links
 * it, any other against one with the same libraries. Each start is compared
 * with those beside it: a machine at work is slow for all of them. */
static void
measure_start(bool is_static)
{
	enum { ROUNDS = 101 };
	double took[STARTER_COUNT], peaks[STARTER_COUNT] = { 0 };
	double ratios[ROUNDS], more[ROUNDS];

	for (int i = 0; i < ROUNDS; i++) {
		start_ups(i, took, peaks);
		ratios[i] = took[STARTER_OURS] / took[STARTER_FLOOR];
		more[i] = took[STARTER_OURS] - took[STARTER_LESS];
	}
	figures_line("start, against the floor", "times",
	    is_static ? 1.25 : 1.2, figures_median(ratios, ROUNDS));
	figures_line("start, more than less", "ms", is_static ? 1 : 1.2,
	    figures_median(more, ROUNDS));
	figures_line("peak memory, more than the floor", "MB", 2,
	    (peaks[STARTER_OURS] - peaks[STARTER_FLOOR]) / 1024);
}

/* Millions of instructions until the first screen has the text and q ends it. */
static double
instructions_of(const char *name, const char *text)
{
	char counts[] = "/tmp/baogao-bench-XXXXXX", option[64], row[256];
	const char *const arguments[] = { "valgrind", "-q", "--tool=callgrind",
		option, name, NULL };
	double total = 0;
	struct tty *tty;
	FILE *file;

	close(mkstemp(counts));
	snprintf(option, sizeof option, "--callgrind-out-file=%s", counts);
	tty = tty_start(24, 80, arguments, NULL);
	tty_expect(tty, text);
	tty_type(tty, "q");
	tty_await_status(tty, TTY_DEADLINE);
	tty_free(tty);
	file = fopen(counts, "r");
	while (file && fgets(row, sizeof row, file))
		if (strncmp(row, "totals: ", 8) == 0)
			total = strtod(row + 8, NULL) / 1e6;
	if (file)
		fclose(file);
	unlink(counts);
	return total;
}

/* Unlike times these are the same on a busy machine. */
static void
measure_instructions(void)
{
	double own, least;

	if (system("valgrind --version >/dev/null 2>&1") != 0) {
		printf("SKIP: no valgrind to count instructions\n");
		return;
	}
	own = instructions_of(unconfined, "徐汇区");
	least = instructions_of(floor_program, "群众");
	figures_aside("instructions of a start", "million", own);
	figures_aside("instructions, against the floor", "times", own / least);
}

/* How a terminal answers what it is asked at the start. */
enum way {
	WAY_AT_ONCE,
	WAY_LATE,
	WAY_NEVER,
	WAY_COUNT,
};

/* Milliseconds from fork to the last byte of all that is shown until nothing
 * more comes, answers taken in: the first screen and no second one. */
static double
first_screen(enum way way, size_t *length)
{
	static const int after[WAY_COUNT] = {
		[WAY_LATE] = 300, [WAY_NEVER] = -1
	};
	const char *const arguments[] = { program, NULL };
	struct tty *tty = tty_start(24, 80, arguments, NULL);
	double took;

	tty->answer_after = after[way];
	tty_settle(tty);
	took = tty->last_byte - tty->started;
	*length = tty->length;
	tty_free(tty);
	return took;
}

/* Milliseconds in all ways, each first in its turn: what ran before a start
 * has a hand in it. */
static void
first_screens(int round, double took[WAY_COUNT])
{
	size_t lengths[WAY_COUNT];

	for (int i = 0; i < WAY_COUNT; i++) {
		enum way way = (enum way)((round + i) % WAY_COUNT);

		took[way] = first_screen(way, &lengths[way]);
	}
	if (lengths[WAY_LATE] != lengths[WAY_AT_ONCE] ||
	    lengths[WAY_NEVER] != lengths[WAY_AT_ONCE])
		fail_msg("the first screen is not the same");
}

static void
measure_answers(void)
{
	enum { ROUNDS = 30 };
	double late[ROUNDS], never[ROUNDS], took[WAY_COUNT];

	for (int i = 0; i < ROUNDS; i++) {
		first_screens(i, took);
		late[i] = took[WAY_LATE] / took[WAY_AT_ONCE];
		never[i] = took[WAY_NEVER] / took[WAY_AT_ONCE];
	}
	figures_line("first screen, answers 300 ms late or at once", "times",
	    1.05, figures_median(late, ROUNDS));
	figures_line("first screen, no answers or at once", "times", 1.05,
	    figures_median(never, ROUNDS));
}

int
main(int count, char **arguments)
{
	if (count != 5)
		return 64;
	/* A program that does not start would be the fastest of all. */
	for (int i = 1; i <= 3; i++)
		if (access(arguments[i], X_OK) != 0) {
			fprintf(stderr, "%s: cannot be run\n", arguments[i]);
			return 66;
		}
	program = arguments[1];
	floor_program = arguments[2];
	unconfined = arguments[3];
	printf("%-46s %8s %8s\n", "", "asked", "measured");
	measure_start(strcmp(arguments[4], "1") == 0);
	measure_instructions();
	measure_answers();
	return figures_missed();
}
