/* Makes needles of what was typed into a search.
 *
 * Blanks separate words. "..." keeps a phrase whole; -word excludes the
 * sections that have it. If nothing else is typed, all of it is text. Adjacent
 * words of one or two small letters are one word, since alone they would match
 * almost everything. */
#ifndef SEARCH_QUERY_INTERNAL_H
#define SEARCH_QUERY_INTERNAL_H

#include "search/needle_internal.h"

enum {
	QUERY_WORDS = 16, /* further ones are ignored */
};

struct query {
	/* All wanted words as one needle, which is looked for first. */
	struct needle whole;
	bool has_whole; /* false for phrases beside words */
	struct needle words[QUERY_WORDS];
	size_t word_count;
	struct needle excluded[QUERY_WORDS];
	size_t excluded_count;
};

/* Reads what was typed. The needles live in the arena and are tuned to a sample
 * of the corpus; without `sounds` none has pinyin. Returns false if there is
 * nothing to look for. */
bool query_read(struct query *query, struct str typed,
    const struct corpus *corpus, bool sounds, struct arena *arena);

#endif
