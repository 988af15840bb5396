/* A run of text to find: as it stands, and by its sound. */
#ifndef SEARCH_NEEDLE_H
#define SEARCH_NEEDLE_H

#include "search/hits.h"
#include "text/pinyin.h"

struct needle {
	struct span typed; /* bytes of the query it was made from */
	struct str folded; /* not empty */
	struct scan_needle literal;
	struct pinyin *pinyin; /* NULL where it is no sound */
};

/* Prepares a text in the arena, by its sound too if that is wanted. False
 * where folding leaves nothing of it. */
bool needle_make(struct needle *needle, struct str text, bool sounds,
    const struct corpus *corpus, struct arena *arena);

/* A hit by sound as one in a piece. False where it does not count: a brief one
 * does so in titles only. */
bool needle_take_sound(const struct corpus *corpus, size_t piece,
    const struct pinyin_hit *found, struct hit *hit);

/* The hits of a needle in a part of the folded text, which is whole pieces, in
 * the order of the text; none overlaps another. */
struct needle_walk {
	const struct corpus *corpus;
	const struct needle *needle;
	struct str text;  /* the folded text up to the part's end */
	size_t at;        /* behind the hit taken last */
	size_t literal;   /* the next as it stands; the end where none is */
	size_t sound;     /* the next by sound; the end where none is */
	struct hit heard; /* the one at `sound` */
};

struct needle_walk needle_walk(
    const struct corpus *corpus, const struct needle *needle, struct span part);

/* Where in the folded text the next hit begins; the part's end if none. */
size_t needle_peek(const struct needle_walk *walk);

/* Takes the next hit; there must be one. */
struct hit needle_take(struct needle_walk *walk);

/* Goes on behind a byte of the folded text. */
void needle_pass(struct needle_walk *walk, size_t at);

/* Whether the needle stands in a part at all. */
bool needle_is_in(
    const struct corpus *corpus, const struct needle *needle, struct span part);

#endif
