#include "base/near.h"

#include <assert.h>
#include <string.h>

enum {
	ROOM = NEAR_NAME_MOST + NEAR_EDITS_MOST + 1,
};

/* The distances of starts of the word from a start of the name: of the name as
 * far as it was read, and of those one and two bytes shorter. */
struct near_rows {
	size_t now[ROOM], before[ROOM], earlier[ROOM];
};

static size_t
least(size_t one, size_t other)
{
	return one < other ? one : other;
}

/* Fills the row of the name up to its byte `i`. */
static void
fill(struct near_rows *rows, struct str name, struct str word, size_t i)
{
	const char *a = name.bytes, *b = word.bytes;

	rows->now[0] = i + 1;
	for (size_t j = 0; j < word.length; j++) {
		size_t best = least(rows->now[j], rows->before[j + 1]) + 1;

		best = least(best, rows->before[j] + (a[i] != b[j]));
		if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
			best = least(best, rows->earlier[j - 1] + 1);
		rows->now[j + 1] = best;
	}
}

static size_t
distance(struct str name, struct str word)
{
	struct near_rows rows = { .earlier = { 0 } };

	for (size_t j = 0; j <= word.length; j++)
		rows.now[j] = j;
	for (size_t i = 0; i < name.length; i++) {
		memcpy(rows.earlier, rows.before, sizeof rows.before);
		memcpy(rows.before, rows.now, sizeof rows.now);
		fill(&rows, name, word, i);
	}
	return rows.now[word.length];
}

size_t
near_edits(struct str name, struct str word)
{
	size_t edits;

	assert(name.length <= NEAR_NAME_MOST);
	if (word.length > name.length + NEAR_EDITS_MOST)
		return NEAR_NOT;
	edits = distance(name, word);
	/* Every edit may hit another letter of a short name; such a word has
	 * nothing in common with it. */
	if (edits > NEAR_EDITS_MOST || edits * 2 > name.length)
		return NEAR_NOT;
	return edits;
}
