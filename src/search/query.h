/* What was typed into a search, as needles to look for.
 *
 * Blanks part words. "..." keeps a phrase whole, -word excludes the sections
 * that have it; where nothing else is typed both are taken as text. Words of
 * one or two small letters that stand together are one word: apart they find
 * everything. */
#ifndef SEARCH_QUERY_H
#define SEARCH_QUERY_H

#include "search/needle.h"

enum {
	QUERY_WORDS = 16, /* what goes beyond is left out */
};

struct query {
	/* All that is wanted, blanks dropped, as one needle: looked for first.
	 * Only where it is not found does each word count. */
	struct needle whole;
	bool has_whole; /* false for phrases beside words, which never join */
	struct needle words[QUERY_WORDS];
	size_t word_count;
	struct needle excluded[QUERY_WORDS];
	size_t excluded_count;
};

/* Reads what was typed. The needles live in the arena and are weighed by the
 * sample of what will be searched; without `sounds` none has pinyin. False
 * where there is nothing to look for. */
bool query_read(struct query *query, struct str typed,
    const struct corpus *corpus, bool sounds, struct arena *arena);

#endif
