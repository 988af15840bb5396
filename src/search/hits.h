/* What a search has found: first the literal hits, then those by sound. Both
 * are in reading order, and no hit overlaps another of its kind. */
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

struct hits {
	const struct corpus *corpus;
	struct hit *at;
	size_t count, room;
	size_t sound;    /* the first hit by sound; the count or more if none */
	size_t sections; /* how many have hits */
	uint32_t *totals; /* hits of each node and of all nodes below it */
	bool *own;        /* whether a node has hits of its own */
	struct arena arena;
};

/* Begins without hits. */
void hits_start(struct hits *hits, const struct corpus *corpus);

void hits_free(struct hits *hits);

/* Adds a hit after the others. Before the first hit by sound the caller sets
 * `hits->sound` to the count. */
void hits_add(struct hits *hits, struct hit hit);

/* Two runs of hits, as indices: literal ones, then those by sound. */
struct hits_runs {
	struct span runs[2];
};

/* Returns the hits in a piece. */
struct hits_runs hits_in_piece(const struct hits *hits, size_t piece);

/* Whether this hit shares a byte with a literal one. */
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
