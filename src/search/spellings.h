/* What a sound stood for in the text: 首字母 rgzn = 人工智能 9. */
#ifndef SEARCH_SPELLINGS_H
#define SEARCH_SPELLINGS_H

#include "search/find.h"

struct spelling {
	struct str text; /* as written at its first hit */
	size_t count;    /* hits */
	bool initials;   /* found by first letters, not by syllables */
};

/* The most frequent first, those by syllables before those by initials. */
struct spellings {
	struct spelling *at;
	size_t count;
	struct span typed; /* bytes of the query that they stand for */
};

/* Counts the spellings of the whole query, or of the last of its words that was
 * found by sound. Empty where nothing was. */
struct spellings spellings_count(const struct find *find, struct arena *arena);

#endif
