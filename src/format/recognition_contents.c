#include "format/recognition_internal.h"

#include <stdlib.h>
#include <string.h>

enum {
	LEAST = 5,    /* lines of a printed table of contents */
	TITLE = 60,   /* characters of a line at most */
	DISTANCE = 3, /* lines between two of it */
};

struct contents_line {
	struct str text;
	size_t paragraph;
};

static bool
may_list(const struct recognition *outline, size_t i)
{
	const struct recognition_entry *entry = &outline->entries[i];

	return entry->role == RECOGNITION_TEXT &&
	       entry->mark.kind != MARK_NONE && !entry->sentence &&
	       entry->characters <= TITLE;
}

static int
by_text(const void *left, const void *right)
{
	const struct contents_line *one = left, *other = right;
	size_t length = one->text.length < other->text.length
			    ? one->text.length
			    : other->text.length;
	int order = memcmp(one->text.bytes, other->text.bytes, length);

	if (order == 0)
		order = (one->text.length > other->text.length) -
			(one->text.length < other->text.length);
	if (order == 0)
		order = (one->paragraph > other->paragraph) -
			(one->paragraph < other->paragraph);
	return order;
}

/* Returns whether each line that may be of it comes again further down. */
static bool *
find_again(const struct recognition *outline, struct arena *arena)
{
	bool *again = arena_alloc(arena, outline->count + 1, sizeof *again);
	struct contents_line *lines =
	    arena_alloc(arena, outline->count + 1, sizeof *lines);
	size_t count = 0;

	for (size_t i = outline->body; i < outline->count; i++)
		if (may_list(outline, i))
			lines[count++] = (struct contents_line){
				recognition_title(outline, i),
				i,
			};
	if (count > 1)
		qsort(lines, count, sizeof *lines, by_text);
	for (size_t i = 1; i < count; i++)
		if (str_equal(lines[i - 1].text, lines[i].text))
			again[lines[i - 1].paragraph] = true;
	return again;
}

static void
drop(struct recognition *outline, struct draft *draft, size_t i)
{
	outline->entries[i].role = RECOGNITION_DROPPED;
	draft_drop(draft, draft->paragraphs[i].text, draft->paragraphs[i].line);
}

void
recognition_contents_drop(struct recognition *outline, struct draft *draft)
{
	struct arena arena = { 0 };
	bool *again = find_again(outline, &arena);
	size_t first = 0, last = 0, count = 0;

	for (size_t i = outline->body; i < outline->count; i++) {
		if (!again[i])
			continue;
		if (count > 0 && i > last + DISTANCE)
			break;
		first = count == 0 ? i : first;
		last = i;
		count++;
	}
	for (size_t i = first; count >= LEAST && i <= last; i++)
		if (may_list(outline, i))
			drop(outline, draft, i);
	if (count >= LEAST && first > outline->body &&
	    str_starts(recognition_text(outline, first - 1), str_of("目")) &&
	    outline->entries[first - 1].length <= 4)
		drop(outline, draft, first - 1);
	arena_free(&arena);
}
