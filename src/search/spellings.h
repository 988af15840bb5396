/* What a typed sound is spelled as in the text: 首字母 rgzn：人工智能 9处. */
#ifndef SEARCH_SPELLINGS_H
#define SEARCH_SPELLINGS_H

#include "search/find.h"

struct spelling {
	struct str text; /* as written at the first hit */
	size_t count;    /* hits */
	bool initials;   /* found by first letters, not by syllables */
};

/* Those by syllables come before those by initials, each the most frequent
 * first. */
struct spellings {
	struct spelling *at;
	size_t count;
	struct span typed; /* bytes of the query that they spell */
};

/* Counts the spellings of the whole query, or else of the last of its words
 * that was found by sound. Empty if nothing was. */
struct spellings spellings_count(const struct find *find, struct arena *arena);

#endif
