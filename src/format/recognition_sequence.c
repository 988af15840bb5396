#include "format/recognition_internal.h"

#include "format/file_line_internal.h"

enum {
	STEP_MOST = 2, /* a number may be missing */
};

/* How long the title of a heading may be, in characters: where text follows it
 * in the paragraph, and where none does. */
static const struct {
	enum recognition_rank rank;
	int running, bare;
	bool grouped; /* a first number counts only if a second follows */
} limits[MARK_KINDS] = {
	[MARK_PART] = { RANK_PART, 80, 80, false },
	[MARK_CHAPTER] = { RANK_CHAPTER, 80, 80, false },
	[MARK_SECTION] = { RANK_SECTION, 80, 80, false },
	[MARK_BLACK] = { RANK_HAN, 66, 66, false },
	[MARK_HAN] = { RANK_HAN, 66, 66, false },
	[MARK_PAREN] = { RANK_PAREN, 66, 66, false },
	[MARK_ARTICLE] = { RANK_ARTICLE, 0, 30, true },
	[MARK_DIGIT] = { RANK_DIGIT, 34, 44, true },
	[MARK_PAREN_DIGIT] = { RANK_PAREN_DIGIT, 34, 44, true },
	[MARK_CIRCLED] = { RANK_CIRCLED, 34, 44, true },
	[MARK_IS] = { RANK_LEAD, 44, 44, true },
	[MARK_NTH] = { RANK_LEAD, 44, 44, true },
	[MARK_DASH] = { RANK_LEAD, 44, 0, true },
};

static const struct mark *
mark_of(const struct recognition *outline, size_t i)
{
	return &outline->entries[i].mark;
}

static bool
is_candidate(const struct recognition *outline, size_t i)
{
	return mark_of(outline, i)->kind != MARK_NONE &&
	       outline->entries[i].role == RECOGNITION_TEXT &&
	       !outline->entries[i].notes;
}

/* Returns the next paragraph with a mark of the same kind; the count if there is
 * none. `next` remembers the answer for every kind: it is asked from the end. */
static void
link_kinds(const struct recognition *outline, size_t *next_of)
{
	size_t next[MARK_KINDS];

	for (int kind = 0; kind < MARK_KINDS; kind++)
		next[kind] = outline->count;
	for (size_t i = outline->count; i-- > outline->body;) {
		enum mark_kind kind = mark_of(outline, i)->kind;

		next_of[i] = next[kind];
		if (is_candidate(outline, i))
			next[kind] = i;
	}
}

/* Whether a number that must not stand alone is followed by another. */
static bool
has_company(const struct recognition *outline, size_t i, size_t next)
{
	if (next == outline->count)
		return false;
	return mark_of(outline, i)->kind == MARK_DASH ||
	       mark_of(outline, next)->ordinal > mark_of(outline, i)->ordinal;
}

/* A whole paragraph of one sentence right before the next number, or right
 * behind one that is an item, is an item of a list. */
static bool
is_item(const struct recognition *outline, size_t i, size_t next)
{
	const struct recognition_entry *entry = &outline->entries[i];
	const struct recognition_entry *before = entry - 1;

	if (entry->runs_on || outline->draft->paragraphs[i].bold > 0 ||
	    outline->draft->paragraphs[i].level > 0)
		return false;
	if (limits[entry->mark.kind].rank < RANK_DIGIT)
		return false;
	if (next == i + 1 &&
	    mark_of(outline, next)->ordinal == entry->mark.ordinal + 1)
		return true;
	return i > outline->body && before->mark.kind == entry->mark.kind &&
	       before->role == RECOGNITION_ITEM;
}

static bool
fits(const struct recognition *outline, size_t i)
{
	const struct recognition_entry *entry = &outline->entries[i];
	int most = entry->runs_on ? limits[entry->mark.kind].running
				  : limits[entry->mark.kind].bare;

	if (outline->draft->paragraphs[i].bold > entry->mark.length &&
	    most < LENGTH_MOST)
		most = LENGTH_MOST - 1;
	return entry->characters >
		   (outline->draft->paragraphs[i].level > 0 ? 0 : 1) &&
	       file_line_columns(recognition_title(outline, i)) > 0 &&
	       entry->characters <= most;
}

static void
judge(struct recognition *outline, size_t i, size_t next, int last)
{
	struct recognition_entry *entry = &outline->entries[i];
	enum mark_kind kind = entry->mark.kind;
	int ordinal = entry->mark.ordinal;
	bool first = ordinal <= 1;

	if (!first && (ordinal <= last || ordinal > last + STEP_MOST))
		return;
	if (kind == MARK_DASH ? last == 0 && !has_company(outline, i, next)
			      : first && limits[kind].grouped &&
				    !has_company(outline, i, next))
		return;
	entry->role = fits(outline, i) && !is_item(outline, i, next)
			  ? RECOGNITION_HEADING
			  : RECOGNITION_ITEM;
	entry->rank = limits[kind].rank;
}

void
recognition_sequence_find(struct recognition *outline)
{
	struct arena arena = { 0 };
	size_t *next = arena_alloc(&arena, outline->count + 1, sizeof *next);
	int last[MARK_KINDS] = { 0 };

	link_kinds(outline, next);
	for (size_t i = outline->body; i < outline->count; i++) {
		enum mark_kind kind = mark_of(outline, i)->kind;

		if (!is_candidate(outline, i))
			continue;
		judge(outline, i, next[i], last[kind]);
		if (outline->entries[i].role != RECOGNITION_TEXT)
			last[kind] = kind == MARK_DASH
					 ? 1
					 : mark_of(outline, i)->ordinal;
	}
	arena_free(&arena);
}
