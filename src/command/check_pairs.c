#include "command/check_pairs.h"

#include "format/audit_place.h"
#include "pair/pairs.h"
#include "pair/stated.h"

/* What is said of a figure that is not found, with its section and its quote. */
static const struct {
	const char *before, *after;
	bool section; /* it is about the section, else about the quote */
} faults[STATED_FAULTS] = {
	[STATED_NO_SECTION] = { "没有“", "”这一节", true },
	[STATED_NO_TEXT] = { "这一节没有“", "”", false },
	[STATED_SEVERAL_TEXTS] = { "这一节不止一处“", "”，请写长些", false },
	[STATED_NO_FIGURE] = { "“", "”里没有数字", false },
	[STATED_SEVERAL_FIGURES] = { "“", "”里不止一个数字，请写短些", false },
};

struct check {
	struct findings *findings;
	const struct figures *figures;
	/* Where the pair begins in the file, or before. */
	struct audit_place place;
	/* Figures that an earlier pair has: targets, and results beside a target
	 * among the projects or another. */
	bool *targets, *results[2];
};

/* Returns where the line of a key at the top is; the beginning if there is
 * none. */
static struct audit_place
find_key(struct str file, const char *key)
{
	const struct audit_place beginning = { .text = file, .line = 1 };
	struct audit_place place = beginning;

	while (place.at < file.length) {
		struct str rest = str_slice(file, place.at, file.length);

		if (str_starts(rest, str_of(key)))
			return place;
		place.at += str_find(rest, str_of("\n")) + 1;
		place.line++;
	}
	return beginning;
}

/* Returns the place of a figure of the pair, as it is written there; that where
 * the pair begins if it is written over several lines or with escapes. */
static struct audit_place
place_of(const struct check *check, const struct stated_figure *stated)
{
	struct audit_place place = check->place;
	struct arena arena = { 0 };

	audit_find(
	    &place, arena_print(&arena, "%.*s %.*s",
			(int)stated->section.length, stated->section.bytes,
			(int)stated->quote.length, stated->quote.bytes));
	arena_free(&arena);
	return place;
}

static void
add(const struct check *check, size_t pair, const char *side,
    const struct stated_figure *stated, struct str words)
{
	findings_add(check->findings, place_of(check, stated).line,
	    arena_print(check->findings->arena, "pairs 第%zu对的 %s：%.*s",
		pair + 1, side, (int)words.length, words.bytes));
}

/* Finds a figure, or says why it is not there. */
static bool
find(const struct check *check, size_t pair, const char *side,
    const struct stated_figure *stated, size_t *index)
{
	enum stated_fault fault = stated_find(check->figures, stated, index);
	struct str words =
	    faults[fault].section ? stated->section : stated->quote;

	if (fault != STATED_RIGHT)
		add(check, pair, side, stated,
		    arena_print(check->findings->arena, "%s%.*s%s",
			faults[fault].before, (int)words.length, words.bytes,
			faults[fault].after));
	return fault == STATED_RIGHT;
}

/* Marks a figure, or says that an earlier pair has it. */
static bool
take(const struct check *check, size_t pair, const char *side,
    const struct stated_figure *stated, bool *taken)
{
	if (*taken)
		add(check, pair, side, stated,
		    arena_print(check->findings->arena, "“%.*s”已在前面一对里",
			(int)stated->quote.length, stated->quote.bytes));
	return !*taken && (*taken = true);
}

/* What is wrong with one pair says nothing of the next. */
static void
look_at(const struct check *check, size_t pair)
{
	const struct report *report = check->figures->report;
	const struct stated_pair *stated = &report->stated[pair];
	bool alone = stated->relation == RELATION_NONE, found, project;
	size_t target = 0, result = 0;

	found = find(check, pair, "target", &stated->target, &target);
	if (!alone)
		found = find(check, pair, "result", &stated->result, &result) &&
			found;
	if (found && !alone && result == target) {
		add(check, pair, "result", &stated->result,
		    str_of("和 target 是同一个数字"));
		return;
	}
	if (!found ||
	    !take(check, pair, "target", &stated->target,
		&check->targets[target]) ||
	    alone)
		return;
	project = pairs_is_project(report, check->figures->at[target].node);
	take(check, pair, "result", &stated->result,
	    &check->results[project][result]);
}

/* Passes what is written of a pair, its target or its result last. */
static void
pass(struct check *check, const struct stated_pair *pair)
{
	struct audit_place target = place_of(check, &pair->target);
	struct audit_place result = place_of(check, &pair->result);

	check->place = pair->relation == RELATION_NONE || target.at > result.at
			   ? target
			   : result;
	check->place.at += check->place.at < check->place.text.length;
}

void
check_pairs(
    struct findings *findings, const struct figures *figures, struct str file)
{
	const struct report *report = figures->report;
	struct arena arena = { 0 };
	struct check check = {
		.findings = findings,
		.figures = figures,
		.place = find_key(file, "pairs:"),
		.targets = arena_alloc(&arena, figures->count + 1, 1),
		.results = { arena_alloc(&arena, figures->count + 1, 1),
		    arena_alloc(&arena, figures->count + 1, 1) },
	};

	for (size_t i = 0; i < report->stated_count; i++) {
		look_at(&check, i);
		pass(&check, &report->stated[i]);
	}
	arena_free(&arena);
}
