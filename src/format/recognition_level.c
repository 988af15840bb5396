#include "format/recognition_internal.h"

enum {
	STEP_MOST = 2,
	DEEPEST = 64, /* sections that are open within each other */
};

/* The headings that are open, the outermost first. */
struct recognition_open {
	size_t entries[DEEPEST];
	size_t count;
};

static bool
counts(const struct recognition_entry *entry)
{
	return entry->mark.kind != MARK_NONE && entry->mark.kind != MARK_DASH;
}

/* Returns by how much the author marked one heading deeper than another; 0 where
 * one of them is not marked. */
static int
marked_below(const struct recognition *outline, size_t one, size_t other)
{
	int level = outline->draft->paragraphs[one].level;
	int above = outline->draft->paragraphs[other].level;

	return level > 0 && above > 0 ? level - above : 0;
}

/* Whether a heading goes on from another one. */
static bool
follows(const struct recognition *outline, size_t before, size_t i)
{
	const struct recognition_entry *one = &outline->entries[before];
	const struct recognition_entry *next = &outline->entries[i];
	int step = next->mark.ordinal - one->mark.ordinal;

	if (marked_below(outline, i, before) != 0)
		return false;
	if (one->mark.kind != next->mark.kind || one->rank != next->rank)
		return false;
	return !counts(next) || (step >= 1 && step <= STEP_MOST);
}

/* For each heading: whether its sequence goes on behind it. Asked from the end,
 * with the last number seen of each kind. */
static void
find_going_on(const struct recognition *outline, bool *goes_on)
{
	int next[MARK_KINDS] = { 0 };

	for (size_t i = outline->count; i-- > outline->body;) {
		const struct recognition_entry *entry = &outline->entries[i];
		int step = next[entry->mark.kind] - entry->mark.ordinal;

		if (entry->role != RECOGNITION_HEADING || !counts(entry))
			continue;
		goes_on[i] = step >= 1 && step <= STEP_MOST;
		next[entry->mark.kind] = entry->mark.ordinal;
	}
}

/* Whether a heading may stand within another one that is open. */
static bool
holds(const struct recognition *outline, size_t open, bool goes_on, size_t i)
{
	const struct draft_paragraph *paragraphs = outline->draft->paragraphs;
	const struct recognition_entry *above = &outline->entries[open];
	const struct recognition_entry *entry = &outline->entries[i];
	int below = marked_below(outline, i, open);

	if (below != 0)
		return below > 0;
	/* Of one level, and not both with numbers: beside each other. */
	if (paragraphs[i].level > 0 && paragraphs[open].level > 0 &&
	    !(counts(above) && counts(entry)))
		return false;
	return above->rank < entry->rank || goes_on;
}

/* Returns how many of the open headings stay open before one that begins a
 * sequence. A heading of a lower or the same rank is closed by it, unless its
 * own sequence goes on behind; where the author marked levels, these say. */
static size_t
opened_before(const struct recognition *outline,
    const struct recognition_open *open, const bool *goes_on, size_t i)
{
	size_t depth = open->count;

	while (depth > 0) {
		size_t last = open->entries[depth - 1];

		if (holds(outline, last, goes_on[last], i))
			break;
		depth--;
	}
	return depth;
}

static size_t
depth_of(const struct recognition *outline, const struct recognition_open *open,
    const bool *goes_on, size_t i)
{
	for (size_t depth = open->count; depth > 0; depth--)
		if (follows(outline, open->entries[depth - 1], i))
			return depth - 1;
	return opened_before(outline, open, goes_on, i);
}

/* 各位代表 closes what is open within a chapter. */
static void
close_chapter(const struct recognition *outline, struct recognition_open *open)
{
	while (open->count > 1 &&
	       outline->entries[open->entries[open->count - 1]].rank > RANK_HAN)
		open->count--;
}

void
recognition_level_set(struct recognition *outline)
{
	struct arena arena = { 0 };
	bool *goes_on =
	    arena_alloc(&arena, outline->count + 1, sizeof *goes_on);
	struct recognition_open open = { .count = 0 };

	find_going_on(outline, goes_on);
	for (size_t i = outline->body; i < outline->count; i++) {
		struct recognition_entry *entry = &outline->entries[i];

		if (entry->address)
			close_chapter(outline, &open);
		if (entry->role != RECOGNITION_HEADING)
			continue;
		open.count = entry->notes && entry->level == 1
				 ? 0
				 : depth_of(outline, &open, goes_on, i);
		if (open.count == DEEPEST)
			open.count--;
		open.entries[open.count++] = i;
		entry->level = (int)open.count;
	}
	arena_free(&arena);
}
