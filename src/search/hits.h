/* What a search has found, in the order of its worth: what stands literally,
 * then what was found by sound; each in reading order, and none overlaps one
 * of its kind. */
#ifndef SEARCH_HITS_H
#define SEARCH_HITS_H

#include "search/corpus.h"

enum hit_way {
	HIT_LITERAL,
	HIT_PINYIN,   /* by whole syllables */
	HIT_INITIALS, /* by first letters */
	HIT_PATTERN,  /* by a regular expression */
};

/* Bytes of a piece: of its folded form, for HIT_PATTERN as written. */
struct hit {
	uint32_t piece, from, to;
	uint8_t way;  /* enum hit_way */
	uint8_t word; /* of the query, from 1; 0 is the whole query */
};

struct hits {
	const struct corpus *corpus;
	struct hit *at;
	size_t count, room;
	size_t sound;     /* the first hit found by sound; the count if none */
	size_t sections;  /* that have hits */
	uint32_t *totals; /* hits of each node and all below it */
	bool *own;        /* whether a node has hits of its own */
	struct arena arena;
};

/* Begins anew without a hit. */
void hits_start(struct hits *hits, const struct corpus *corpus);

void hits_free(struct hits *hits);

/* Adds a hit behind the others. From `hits->sound` on they begin a new order;
 * whoever adds the first one found by sound has set it. */
void hits_add(struct hits *hits, struct hit hit);

/* Two runs of hits by their index: literal ones, then those by sound. */
struct hits_runs {
	struct span runs[2];
};

/* The hits in a piece. */
struct hits_runs hits_in_piece(const struct hits *hits, size_t piece);

/* Whether a literal hit shares a byte with this one. */
bool hits_overlap(const struct hits *hits, const struct hit *hit);

/* The hit next to a hit in reading order, forward or back, and from the last
 * one on from the other end. */
size_t hits_next(const struct hits *hits, size_t hit);
size_t hits_previous(const struct hits *hits, size_t hit);

/* The first hit in reading order from a node on; the first of all where there
 * is none behind. Needs a hit. */
size_t hits_from_node(const struct hits *hits, size_t node);

/* The whole clusters of a piece's text, as written, in which a hit stands. */
struct span hits_source(const struct hits *hits, const struct hit *hit);

#endif
