/* A run of text to find: as it stands, and by its sound. */
#ifndef REPORT_TERM_H
#define REPORT_TERM_H

#include "report/hits.h"
#include "text/pinyin.h"

struct term {
	struct span typed; /* bytes of the query it was made from */
	struct str folded; /* not empty */
	struct scan_needle needle;
	struct pinyin *pinyin; /* NULL where it is no sound */
};

/* Prepares a text in the arena, by its sound too if that is wanted. False
 * where folding leaves nothing of it. */
bool term_make(struct term *term, struct str text, bool sounds,
    const struct folded *folded, struct arena *arena);

/* A hit by sound as one in a unit. False where it does not count: a brief one
 * does so in titles only. */
bool term_take_sound(const struct folded *folded, size_t unit,
    const struct pinyin_hit *found, struct hit *hit);

/* The hits of a term in a part of the folded text, which is whole units, in
 * the order of the text; none overlaps another. */
struct term_walk {
	const struct folded *folded;
	const struct term *term;
	struct str text;  /* the folded text up to the part's end */
	size_t at;        /* behind the hit taken last */
	size_t literal;   /* the next as it stands; the end where none is */
	size_t sound;     /* the next by sound; the end where none is */
	struct hit heard; /* the one at `sound` */
};

struct term_walk term_walk(
    const struct folded *folded, const struct term *term, struct span part);

/* Where in the folded text the next hit begins; the part's end if none. */
size_t term_peek(const struct term_walk *walk);

/* Takes the next hit; there must be one. */
struct hit term_take(struct term_walk *walk);

/* Goes on behind a byte of the folded text. */
void term_pass(struct term_walk *walk, size_t at);

/* Whether the term stands in a part at all. */
bool term_is_in(
    const struct folded *folded, const struct term *term, struct span part);

#endif
