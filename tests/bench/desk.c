/* Measures what keeping costs a reading: its start with many reports and notes
 * kept, and a note that is kept.
 *
 *     desk
 *
 * The start is what it does more than without: opening what is kept, finding the
 * place of the report, and its notes; in the middle of many. A note is the
 * longest of many. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "bench/figures.h"
#include "command/desk.h"
#include "desk/place.h"
#include "tree.h"

enum {
	REPORTS = 1000,
	NOTES = 10, /* on each */
	ROUNDS = 301,
	SAVES = 1000,
};

static const struct tree_section sections[] = {
	{ 1, NULL, "头一件", NULL,
	    "先修路。再修桥。后修城。种树，植草，引水，开渠。" },
	{ 0 },
};

static char root[64];
static struct report report;
static struct arena arena;

static double
milliseconds(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static struct identity
identity_at(int number)
{
	return (struct identity){
		.title = number == 0
			     ? str_of("报告")
			     : arena_print(&arena, "某某市某某区政府工作报告%d",
				   number),
		.date = str_of("2025-01-07"),
		.path =
		    arena_print(&arena, "/home/reader/reports/%d.yaml", number),
	};
}

static void
open_desk(struct desk *desk)
{
	struct error error;

	*desk = (struct desk){ .keep = { 0 } };
	if (!desk_open(desk, (struct str){ "", 0 }, false, &error))
		figures_give_up(error.message);
}

static void
add_notes(struct buffer *buffer, struct identity identity)
{
	struct note_record record = { .identity = identity };

	for (int i = 0; i < NOTES; i++) {
		record.note = (struct desk_note){
			.anchor = anchor_make(&report, 1, 0, 8, &arena),
			.text =
			    arena_print(&arena, "与去年比一比，记在这里%d", i),
			.time = arena_print(&arena, "2025-01-08 10:00:%02d", i),
		};
		note_add(buffer, &record);
	}
}

/* Keeps a place and some notes of every report, as readings would. */
static void
keep_all(void)
{
	struct buffer buffer = { .arena = &arena };
	struct error error;
	struct desk desk;

	open_desk(&desk);
	for (int i = 0; i < REPORTS; i++) {
		struct desk_place place = {
			.identity = identity_at(i),
			.time = 1736300000,
			.top = anchor_make(
			    &report, 1, 3 * 4, ANCHOR_QUOTE, &arena),
			.selected = anchor_make(&report, 1, 0, 0, &arena),
		};

		place_add(&buffer, &place);
		add_notes(&buffer, place.identity);
	}
	if (!keep_append(&desk.keep, buffer_str(&buffer), &error))
		figures_give_up(error.message);
	desk_close(&desk);
	/* Now they go into their files. */
	open_desk(&desk);
	desk_close(&desk);
}

/* Returns how long a start takes. */
static double
start_once(bool found)
{
	struct identity identity = identity_at(0);
	struct note_list list = { .count = 0 };
	double before = milliseconds(CLOCK_MONOTONIC), after;
	struct desk_place place;
	struct error error;
	struct desk desk;

	open_desk(&desk);
	if (place_find(desk.journal, &identity, &desk.arena, &place) != found)
		figures_give_up("the place is not found");
	note_store_load(
	    &desk.store, &report, desk.journal, &list, &desk.arena, &error);
	after = milliseconds(CLOCK_MONOTONIC);
	if (found && list.count != NOTES)
		figures_give_up("the notes are not found");
	note_list_free(&list);
	desk_close(&desk);
	return after - before;
}

static int
by_size(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

static double
start(bool found)
{
	double figures[ROUNDS];

	for (int i = 0; i < ROUNDS; i++)
		figures[i] = start_once(found);
	qsort(figures, ROUNDS, sizeof *figures, by_size);
	return figures_median(figures, ROUNDS);
}

/* A machine that others use too stops it in between; its own time does not count
 * that. */
static double
longest_save(clockid_t clock)
{
	double longest = 0;
	struct desk desk;

	open_desk(&desk);
	for (int i = 0; i < SAVES; i++) {
		struct arena scratch = { 0 };
		struct buffer buffer = { .arena = &scratch };
		double before = milliseconds(clock), took;
		struct error error;

		add_notes(&buffer, identity_at(0));
		keep_append(&desk.keep, buffer_str(&buffer), &error);
		took = milliseconds(clock) - before;
		longest = took > longest ? took : longest;
		arena_free(&scratch);
	}
	desk_close(&desk);
	return longest;
}

int
main(void)
{
	char command[96];
	double empty, full;

	strcpy(root, "/tmp/baogao-bench-XXXXXX");
	if (mkdtemp(root) == NULL)
		figures_give_up("no folder");
	setenv("XDG_STATE_HOME", root, 1);
	setenv("XDG_DATA_HOME", root, 1);
	report = tree_build(sections);
	report.date = str_of("2025-01-07");
	empty = start(false);
	keep_all();
	full = start(true);
	figures_aside("start with nothing kept", "ms", empty);
	figures_line("start with 1000 reports, 10000 notes", "ms", 0.3, full);
	figures_line("ten notes kept, the longest of 1000, own time", "ms", 5,
	    longest_save(CLOCK_THREAD_CPUTIME_ID));
	figures_aside("ten notes kept, the longest of 1000, by the clock", "ms",
	    longest_save(CLOCK_MONOTONIC));
	snprintf(command, sizeof command, "rm -rf %s", root);
	if (system(command) != 0)
		return 1;
	report_free(&report);
	arena_free(&arena);
	return figures_missed();
}
