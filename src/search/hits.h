/* What a search has found. */
#ifndef SEARCH_HITS_H
#define SEARCH_HITS_H

#include "search/corpus.h"

enum hit_way {
	HIT_LITERAL,
	HIT_PINYIN,   /* by whole syllables */
	HIT_INITIALS, /* by first letters */
	HIT_PATTERN,  /* by a regular expression */
};

/* Bytes of a piece in its folded form; as written for HIT_PATTERN. */
struct hit {
	uint32_t piece, from, to;
	uint8_t way;  /* enum hit_way */
	uint8_t word; /* which word of the query, from 1; 0 for the whole */
};

/* Each in reading order; no hit overlaps another of its run. */
enum hits_run {
	HITS_WHOLE, /* of the whole query, or of a pattern */
	HITS_SOUND, /* of the whole query by its sound */
	HITS_WORDS, /* of its words, in sections without the whole */
	HITS_RUNS,
};

struct hits {
	const struct corpus *corpus;
	struct hit *at;
	size_t count, room;
	size_t begins[HITS_RUNS]; /* the first hit of each run begun */
	enum hits_run run;        /* begun last */
	size_t sections;          /* how many have hits */
	uint32_t *totals; /* hits of each node and of all nodes below it */
	bool *own;        /* whether a node has hits of its own */
	struct arena arena;
};

/* Begins without hits. */
void hits_start(struct hits *hits, const struct corpus *corpus);

void hits_free(struct hits *hits);

/* Begins a later run, behind the hits there are. */
void hits_begin(struct hits *hits, enum hits_run run);

/* Returns whether a hit is the first of its run. */
bool hits_begins(const struct hits *hits, size_t hit);

/* Adds a hit after the others, to the run begun last. */
void hits_add(struct hits *hits, struct hit hit);

/* A part of each run, as indices. */
struct hits_runs {
	struct span runs[HITS_RUNS];
};

/* Returns the hits in a piece. */
struct hits_runs hits_in_piece(const struct hits *hits, size_t piece);

/* Whether this hit shares a byte with one of the whole query. */
bool hits_overlap(const struct hits *hits, const struct hit *hit);

/* Returns the hit after or before a hit in reading order. After the last one
 * comes the first. */
size_t hits_next(const struct hits *hits, size_t hit);
size_t hits_previous(const struct hits *hits, size_t hit);

/* Returns the first hit in reading order from a node on; the first of all if
 * there is none. There must be hits. */
size_t hits_from_node(const struct hits *hits, size_t node);

/* Returns the whole clusters of a hit in its piece, as written. */
struct span hits_source(const struct hits *hits, const struct hit *hit);

#endif
