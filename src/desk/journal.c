#include "desk/journal.h"

#include <string.h>

#include "desk/place.h"
#include "desk/record.h"

const char journal_head[] = "baogao-state 1\n";

static const char search_kind[] = "search";

/* Says how many bytes the file had when it was written anew. */
static const char size_kind[] = "size";

enum {
	DIGITS = 18, /* of a number that is read */
};

enum journal_state
journal_state_of(struct str content)
{
	struct str head = str_of(journal_head);
	struct str line = str_cut(&content, '\n');

	head.length--;
	if (str_equal(line, head))
		return JOURNAL_OURS;
	if (!str_starts(head, line))
		return JOURNAL_OTHER;
	return record_next(&content, &line) && str_equal(line, head)
		   ? JOURNAL_OURS
		   : JOURNAL_EMPTY;
}

/* Returns the size that the second record may give; 0 if it gives none. */
static size_t
size_before(struct str content)
{
	struct arena arena = { 0 };
	struct str line, digits;
	size_t size = 0;

	str_cut(&content, '\n');
	if (record_next(&content, &line) && record_is(line, size_kind) &&
	    record_read(&arena, line, &digits, 1))
		for (size_t i = 0; i < digits.length && i < DIGITS; i++)
			size = 10 * size + (size_t)(digits.bytes[i] & 0xF);
	arena_free(&arena);
	return size;
}

bool
journal_is_long(struct str content)
{
	size_t before = size_before(content);

	return content.length > JOURNAL_SPARE &&
	       content.length - JOURNAL_SPARE > before;
}

bool
journal_has_notes(struct str content)
{
	return str_holds(content, "\nnote\t");
}

struct str
journal_compact(struct str content, struct str notes, struct arena *arena)
{
	struct str searches[JOURNAL_SEARCHES], size;
	struct buffer rest = { .arena = arena }, all = { .arena = arena };
	size_t count = journal_searches(content, arena, searches);

	place_add_last(&rest, content);
	for (size_t i = 0; i < count; i++)
		journal_add_search(&rest, searches[i]);
	buffer_add(&rest, notes);
	size = arena_print(arena, "%zu", rest.length);
	buffer_add(&all, str_of(journal_head));
	record_add(&all, size_kind, &size, 1);
	buffer_add(&all, buffer_str(&rest));
	return buffer_str(&all);
}

void
journal_add_search(struct buffer *buffer, struct str query)
{
	record_add(buffer, search_kind, &query, 1);
}

/* Moves a query to the end, or adds it there. */
static size_t
add_latest(struct str *searches, size_t count, struct str query)
{
	size_t i = 0;

	while (i < count && !str_equal(searches[i], query))
		i++;
	if (i == count && count < JOURNAL_SEARCHES) {
		searches[count] = query;
		return count + 1;
	}
	if (i == count)
		i = 0;
	memmove(
	    searches + i, searches + i + 1, (count - 1 - i) * sizeof *searches);
	searches[count - 1] = query;
	return count;
}

size_t
journal_searches(struct str content, struct arena *arena,
    struct str searches[JOURNAL_SEARCHES])
{
	struct str line, query;
	size_t count = 0;

	while (record_next(&content, &line))
		if (record_is(line, search_kind) &&
		    record_read(arena, line, &query, 1) && query.length > 0)
			count = add_latest(searches, count, query);
	return count;
}
