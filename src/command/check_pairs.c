#include "command/check_pairs.h"

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
	struct str file;
	size_t from;   /* byte: where its pairs begin */
	bool *seen[2]; /* figures that an earlier pair has: targets, results */
};

/* Returns the byte of the line of a key at the top; 0 if there is none. */
static size_t
find_key(struct str file, struct str key)
{
	size_t at = 0;

	while (at < file.length) {
		struct str rest = str_slice(file, at, file.length);

		if (str_starts(rest, key))
			return at;
		at += str_find(rest, str_of("\n")) + 1;
	}
	return 0;
}

/* Returns the line of a figure among the pairs, as it is written there; that at
 * which they begin if it is written over several lines or with escapes. */
static size_t
line_of(const struct check *check, const struct stated_figure *stated)
{
	struct str rest =
	    str_slice(check->file, check->from, check->file.length);
	struct arena arena = { 0 };
	struct str written = arena_print(&arena, "%.*s %.*s",
	    (int)stated->section.length, stated->section.bytes,
	    (int)stated->quote.length, stated->quote.bytes);
	size_t at = str_find(rest, written), line = 1;

	if (at == rest.length)
		at = 0;
	for (size_t i = 0; i < check->from + at; i++)
		line += check->file.bytes[i] == '\n';
	arena_free(&arena);
	return line;
}

static void
add(const struct check *check, size_t pair, const char *side,
    const struct stated_figure *stated, struct str words)
{
	findings_add(check->findings, line_of(check, stated),
	    arena_print(check->findings->arena, "pairs 第%zu对的 %s：%.*s",
		pair + 1, side, (int)words.length, words.bytes));
}

static void
look_at(const struct check *check, size_t pair, bool result,
    const struct stated_figure *stated)
{
	struct arena *arena = check->findings->arena;
	const char *side = result ? "result" : "target";
	size_t index;
	enum stated_fault fault = stated_find(check->figures, stated, &index);
	struct str words =
	    faults[fault].section ? stated->section : stated->quote;

	if (fault != STATED_RIGHT)
		add(check, pair, side, stated,
		    arena_print(arena, "%s%.*s%s", faults[fault].before,
			(int)words.length, words.bytes, faults[fault].after));
	else if (check->seen[result][index])
		add(check, pair, side, stated,
		    arena_print(arena, "“%.*s”已在前面一对里",
			(int)words.length, words.bytes));
	else
		check->seen[result][index] = true;
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
		.file = file,
		.from = find_key(file, str_of("pairs:")),
		.seen = { arena_alloc(&arena, figures->count + 1, 1),
		    arena_alloc(&arena, figures->count + 1, 1) },
	};

	for (size_t i = 0; i < report->stated_count; i++) {
		const struct stated_pair *pair = &report->stated[i];

		look_at(&check, i, false, &pair->target);
		if (pair->relation != RELATION_NONE)
			look_at(&check, i, true, &pair->result);
	}
	arena_free(&arena);
}
