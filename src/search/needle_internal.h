/* A needle: text to be found literally and by its sound. */
#ifndef SEARCH_NEEDLE_INTERNAL_H
#define SEARCH_NEEDLE_INTERNAL_H

#include "search/hits.h"
#include "text/pinyin.h"

enum {
	NEEDLE_WRITINGS = 3,
};

struct needle {
	struct span typed; /* bytes of the query it was made from */
	/* The text as folded, then with its years in the other digits. */
	struct scan_needle literals[NEEDLE_WRITINGS];
	int literal_count;     /* at least 1 */
	struct pinyin *pinyin; /* NULL if it is no sound */
};

/* Makes a needle of a text, in the arena; by its sound too if `sounds`. Returns
 * false if the text folds to nothing. */
bool needle_make(struct needle *needle, struct str text, bool sounds,
    const struct corpus *corpus, struct arena *arena);

/* A walk over where the needle stands literally in a text. */
struct literal_walk {
	const struct needle *needle;
	struct str text;
	size_t next[NEEDLE_WRITINGS]; /* bytes of the text */
};

struct literal_walk
needle_literals(const struct needle *needle, struct str text, size_t from);

/* Returns the first that begins at or after a byte, which is never before that
 * of the last call. It is empty, at the text's end, if there is none. */
struct span literal_next(struct literal_walk *walk, size_t from);

/* Turns what was found by sound into a hit of its piece. Returns false if it
 * does not count: a brief one counts in titles only. */
bool needle_take_sound(const struct corpus *corpus, size_t piece,
    const struct pinyin_hit *found, struct hit *hit);

/* A walk over the hits of a needle in whole pieces of the folded text, in their
 * order. No hit overlaps another. */
struct needle_walk {
	const struct corpus *corpus;
	const struct needle *needle;
	struct str text; /* the folded text up to the end of the pieces */
	size_t at;       /* the byte after the last hit taken */
	struct literal_walk literals;
	struct span
	    literal;      /* the next literal hit; the end if there is none */
	size_t sound;     /* the next by sound; the end if there is none */
	struct hit heard; /* the one at `sound` */
};

struct needle_walk needle_walk(const struct corpus *corpus,
    const struct needle *needle, struct span pieces);

/* Returns where in the folded text the next hit begins; the end of the pieces
 * if there is none. */
size_t needle_peek(const struct needle_walk *walk);

/* Returns the next hit, which must exist, and passes it. */
struct hit needle_take(struct needle_walk *walk);

/* Passes all hits that begin before a byte of the folded text. */
void needle_pass(struct needle_walk *walk, size_t at);

/* Whether the needle has a hit in whole pieces of the folded text. */
bool needle_is_in(const struct corpus *corpus, const struct needle *needle,
    struct span pieces);

#endif
