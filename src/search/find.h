/* Finds a query in a report, in slices, so that a key may come between.
 *
 * First the whole query as it stands, then its sound; only where there is
 * neither do its words count, in sections that hold them all and nothing that
 * is excluded. */
#ifndef SEARCH_FIND_H
#define SEARCH_FIND_H

#include "base/error.h"
#include "search/narrowing.h"
#include "search/query.h"
#include "text/regex.h"

struct find_rules {
	bool sounds;  /* pinyin */
	bool pattern; /* the query is a regular expression */
};

enum find_phase {
	FIND_DONE,
	FIND_WHOLE,   /* the query as it stands */
	FIND_SOUND,   /* its sound */
	FIND_WORDS,   /* its words */
	FIND_PATTERN, /* a regular expression */
};

/* What is to be said of a search that was given up. */
extern const char find_too_complex[];

/* All zero is ready and has found nothing. */
struct find {
	const struct corpus *corpus;
	struct find_rules rules;
	struct query query;
	struct regex *regex; /* NULL but for a pattern */
	struct hits hits;
	bool held_back; /* a sound was too brief for running text */
	bool given_up; /* a pattern was too complex; the search stopped there */
	enum find_phase phase;
	size_t at; /* how far the phase has come: bytes of the folded text */
	struct regex_walk walk; /* of a pattern, in the piece there */
	size_t cluster;         /* bytes: one begins there, in that piece */
	struct narrowing narrowing;
	uint32_t judged;  /* the node last asked whether it is excluded */
	bool passed_over; /* it is */
};

/* Begins with what was typed and forgets the last query. False for a pattern
 * that is none, with its byte offset in `place`. Then, and for what folds to
 * nothing, there is nothing to find. */
bool
find_start(struct find *find, const struct corpus *corpus, struct str typed,
    struct find_rules rules, size_t *place, struct error *error);

/* Goes on for about so many milliseconds and a slice that has begun, -1 is to
 * the end. Returns whether it has come there, or has given up. */
bool find_run(struct find *find, int milliseconds);

void find_free(struct find *find);

#endif
