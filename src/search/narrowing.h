/* Typing narrows a search by sound: a query that goes on from the last one is
 * looked for only where that one began. */
#ifndef SEARCH_NARROWING_H
#define SEARCH_NARROWING_H

#include <stdint.h>

#include "text/pinyin.h"

/* Where in the folded text the sound of one query begins, whether that counts
 * as a hit or not. */
struct sound_starts {
	struct arena arena;    /* of all that its query needs */
	struct pinyin *pinyin; /* NULL while they are not complete */
	uint32_t *at;          /* bytes of the folded text, ascending */
	size_t count, room;
};

/* All zero is empty and ready. */
struct narrowing {
	struct sound_starts now;  /* the query's, while it is looked for */
	struct sound_starts last; /* the last one's; without pinyin of no use */
};

/* Begins with a query: what was kept of the last one may now be looked in, what
 * was kept before that goes. Returns the arena to make the query in. */
struct arena *narrowing_begin(struct narrowing *narrowing);

/* Tells the query's sound, NULL for none: the last one's starts are of no use
 * where this does not go on from it. */
void narrowing_tell(struct narrowing *narrowing, const struct pinyin *pinyin);

/* Keeps a start behind the others. */
void narrowing_add(struct narrowing *narrowing, size_t at);

/* The starts are complete: the next query may be looked for in them. */
void narrowing_complete(struct narrowing *narrowing, struct pinyin *pinyin);

/* The first of the last query's starts at or behind a byte; their count where
 * there is none. */
size_t narrowing_from(const struct narrowing *narrowing, size_t offset);

void narrowing_free(struct narrowing *narrowing);

#endif
