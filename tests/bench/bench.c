/* Measures the program in a terminal against its bounds:
 *
 *     bench BAOGAO
 */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bench/figures.h"
#include "bench/large.h"
#include "format/load.h"
#include "test.h"
#include "tty/harness.h"

static const char content[] = "content/xuhui-2025.yaml";

static const char *program;

/* --- Time of loading */

static void
measure_load(void)
{
	enum { ROUNDS = 201 };
	double took[ROUNDS];

	for (int i = 0; i < ROUNDS; i++) {
		struct report report = { 0 };
		struct error error;
		double start = tty_clock();

		if (!load_report(&report, content, NULL, &error))
			fail_msg("%s", error.message);
		took[i] = tty_clock() - start;
		report_free(&report);
	}
	figures_line(
	    "loading the content", "ms", 0.5, figures_median(took, ROUNDS));
}

/* --- Bytes */

static struct tty *
open_report(const char *file)
{
	const char *const arguments[] = { program, file, NULL };
	struct tty *tty = tty_start(24, 80, arguments, NULL);

	tty_await_anything(tty);
	return tty;
}

enum {
	TEXT_ROWS = 21,
	TEXT_COLUMN = 34, /* behind the divider and the mark */
	ROW_BYTES = 256,
};

struct text {
	char rows[TEXT_ROWS][ROW_BYTES];
};

static struct text
text_pane(const struct tty *tty)
{
	struct text text = { 0 };

	for (int row = 0; row < TEXT_ROWS; row++) {
		VTermRect place = { .start_row = row + 1,
			.end_row = row + 2,
			.start_col = TEXT_COLUMN,
			.end_col = 80 };

		vterm_screen_get_text(
		    tty->screen, text.rows[row], ROW_BYTES - 1, place);
	}
	return text;
}

/* Does the same thing so many times. Returns the most bytes that one of them
 * cost: of those that left the text where it was, or of the others. */
static double
dearest(struct tty *tty, const char *keys, int times, bool moves)
{
	double most = 0;

	for (int i = 0; i < times; i++) {
		struct text before = text_pane(tty), after;

		tty_mark(tty);
		tty_do(tty, keys);
		after = text_pane(tty);
		if ((memcmp(&before, &after, sizeof before) != 0) == moves &&
		    (double)tty->length > most)
			most = (double)tty->length;
	}
	return most;
}

/* Walks through the whole tree, and then through the whole text. */
static void
measure_moves(void)
{
	struct tty *tty = open_report(content);
	double seen;

	tty_do(tty, "6zo");
	seen = dearest(tty, "j", 3, false);
	figures_line(
	    "a move in the tree, the section seen", "bytes", 200, seen);
	tty_do(tty, "zcg");
	figures_line("a page on, at most", "bytes", 2000,
	    dearest(tty, "<space>", 20, true));
	tty_do(tty, "g<tab>g");
	figures_line(
	    "a line on, at most", "bytes", 2000, dearest(tty, "j", 200, true));
	tty_do(tty, "g<tab>6zog");
	figures_line("fifteen j in one write, at most", "bytes", 2200,
	    dearest(tty, "jjjjjjjjjjjjjjj", 1, true));
	tty_free(tty);
}

static void
measure_writes(void)
{
	static const char *const keys[] = { "j", "<space>", "6", "l", "?",
		"<esc>", "G", "t" };
	char trace[] = "/tmp/baogao-bench-XXXXXX";
	struct tty *tty = tty_start_traced(program, trace);
	int most = 0;

	if (tty == NULL)
		return;
	tty_await_reader(tty);
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		int before = tty_count_writes(trace), count;

		tty_do(tty, keys[i]);
		count = tty_count_writes(trace) - before;
		most = count > most ? count : most;
	}
	tty_quit(tty);
	unlink(trace);
	figures_line("a frame, at most", "write", 1, most);
}

static void
measure_silence(void)
{
	struct tty *tty = open_report(content);
	struct pollfd ready = { .fd = tty->master, .events = POLLIN };

	figures_line(
	    "two seconds without a key", "write", 0, poll(&ready, 1, 2000));
	tty_free(tty);
}

/* --- Answers */

/* Milliseconds from a key to the last byte of its answer; 0 where nothing
 * changed. */
static double
answer_to(struct tty *tty, const char *keys)
{
	tty_mark(tty);
	tty_do(tty, keys);
	return tty->length > 0 ? tty->last_byte - tty->typed : 0;
}

static void
measure_escape(void)
{
	struct tty *tty = open_report(content);
	double took[15];

	for (size_t i = 0; i < 15; i++) {
		tty_do(tty, "?");
		took[i] = answer_to(tty, "<esc>");
		if (took[i] <= 0)
			fail_msg("Esc does not close the help");
	}
	tty_free(tty);
	figures_line("Esc acts after", "ms", 30, figures_median(took, 15));
}

/* Keys into the search, each until the screen is settled: the worst of what
 * each takes, as the median of several searches. */
static void
measure_search(void)
{
	enum { ROUNDS = 9, KEYS = 8 };
	static const char *const keys[KEYS] = { "/", "r", "g", "z", "n",
		"<down>", "<tab>", "<backspace>" };
	struct tty *tty = open_report(content);
	double took[KEYS][ROUNDS], worst = 0;

	for (int round = 0; round < ROUNDS; round++) {
		for (int i = 0; i < KEYS; i++)
			took[i][round] = answer_to(tty, keys[i]);
		tty_do(tty, "<esc>");
	}
	tty_free(tty);
	for (int i = 0; i < KEYS; i++)
		if (figures_median(took[i], ROUNDS) > worst)
			worst = figures_median(took[i], ROUNDS);
	figures_line("a key in the search, at most", "ms", 2, worst);
}

static const char *const walk[] = { "j", "<space>", "G", "resize", "k", "b",
	"g", "l", "<space>", "resize", "j", "G", "k", "g", "<space>", "resize",
	"h", "]", "resize", "G", "<space>", "g" };

enum {
	WALK = sizeof walk / sizeof *walk,
	WALKS = 3,
};

static void
take_walk(const char *file, double took[WALK])
{
	struct tty *tty = open_report(file);
	bool large = false;

	tty->blind = true;
	for (int i = 0; i < WALK; i++) {
		if (strcmp(walk[i], "resize") != 0) {
			took[i] = answer_to(tty, walk[i]);
			continue;
		}
		large = !large;
		tty_mark(tty);
		tty_resize(tty, large ? 40 : 24, large ? 120 : 80);
		tty_settle(tty);
		took[i] = tty->length > 0 ? tty->last_byte - tty->typed : 0;
	}
	tty_free(tty);
}

/* The walk's slowest step: each is the median of what it took in several
 * walks, since other processes disturb single ones. */
static void
worst_answers(const char *name, const char *file, double asked)
{
	double took[WALKS][WALK], worst = 0;
	const char *worst_key = "";
	char figure[80];

	for (int i = 0; i < WALKS; i++)
		take_walk(file, took[i]);
	for (int step = 0; step < WALK; step++) {
		double times[WALKS], usual;

		for (int i = 0; i < WALKS; i++)
			times[i] = took[i][step];
		usual = figures_median(times, WALKS);
		if (usual > worst) {
			worst = usual;
			worst_key = walk[step];
		}
	}
	snprintf(figure, sizeof figure, "%s, worst (%s)", name, worst_key);
	figures_line(figure, "ms", asked, worst);
}

static void
measure_large(void)
{
	char folder[] = "/tmp/baogao-bench-XXXXXX", path[64];

	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/report.yaml", folder);
	large_sections(path, 0);
	worst_answers("20,000 sections in a row", path, 16);
	large_sections(path, 50);
	worst_answers("20,000 sections in chapters", path, 16);
	large_leaves(path, 3, 300);
	worst_answers("three leaves of 1 MB", path, 16);
	large_leaves(path, 1, 360000);
	worst_answers("a paragraph of 1 MB", path, 200);
	unlink(path);
	rmdir(folder);
}

int
main(int count, char **arguments)
{
	if (count != 2)
		return 64;
	program = arguments[1];
	measure_load();
	measure_moves();
	measure_writes();
	measure_silence();
	measure_escape();
	measure_search();
	measure_large();
	return figures_missed();
}
