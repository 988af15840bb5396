/* Finds a query in a report, in slices, so that keys can be handled between.
 *
 * The whole query is looked for first, literally and then by its sound; then its
 * words, in sections that have all of them and not the whole. A section that has
 * what is excluded is passed over. */
#ifndef SEARCH_FIND_H
#define SEARCH_FIND_H

#include "base/error.h"
#include "search/narrowing_internal.h"
#include "search/query_internal.h"
#include "text/regex.h"

struct find_rules {
	bool sounds;  /* pinyin */
	bool pattern; /* the query is a regular expression */
};

enum find_phase {
	FIND_DONE,
	FIND_WHOLE,   /* the whole query, literally */
	FIND_SOUND,   /* the whole query, by its sound */
	FIND_WORDS,   /* its words */
	FIND_PATTERN, /* a regular expression */
};

/* What the reader is told of a search that was given up. */
extern const char find_too_complex[];

/* An all-zero search is ready and has found nothing. */
struct find {
	const struct corpus *corpus;
	struct find_rules rules;
	struct query query;
	struct regex *regex; /* NULL if it is no pattern */
	struct hits hits;
	bool held_back; /* a sound was too brief for running text */
	bool given_up; /* a pattern was too complex; the search stopped there */
	enum find_phase phase;
	size_t at; /* how far the phase has come: bytes of the folded text */
	struct regex_walk walk; /* of a pattern, in the piece there */
	size_t cluster;         /* bytes: one begins there, in that piece */
	struct narrowing narrowing;
	uint32_t judged;  /* the last node checked for exclusion */
	bool passed_over; /* it is excluded */
};

/* Begins a search for what was typed and forgets the last query. Returns false
 * for an invalid pattern, with the byte offset of the error in `place`. Then,
 * and for a query that folds to nothing, nothing is found. */
bool
find_start(struct find *find, const struct corpus *corpus, struct str typed,
    struct find_rules rules, size_t *place, struct error *error);

/* Continues for about this many milliseconds, and to the end of a slice that
 * has begun; -1 is to the end. Returns whether the search is done or given
 * up. */
bool find_run(struct find *find, int milliseconds);

void find_free(struct find *find);

#endif
