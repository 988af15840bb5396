/* Typing narrows a search by sound: a query that continues the last one is
 * looked for only where that one began. */
#ifndef SEARCH_NARROWING_INTERNAL_H
#define SEARCH_NARROWING_INTERNAL_H

#include <stdint.h>

#include "text/pinyin.h"

/* Where in the folded text the sound of one query begins, whether or not that
 * is a hit. */
struct sound_starts {
	struct arena arena;    /* for everything that its query needs */
	struct pinyin *pinyin; /* NULL until the starts are complete */
	uint32_t *at;          /* bytes of the folded text, ascending */
	size_t count, room;
};

/* An all-zero one is empty and ready. */
struct narrowing {
	struct sound_starts now;  /* of the query that is looked for */
	struct sound_starts last; /* of the last one; unused without pinyin */
};

/* Begins a query. The starts of the last one can now be looked at; those before
 * are freed. Returns the arena to make the query in. */
struct arena *narrowing_begin(struct narrowing *narrowing);

/* Sets the query's sound, or NULL. Drops the starts of the last query unless
 * this one continues it. */
void narrowing_tell(struct narrowing *narrowing, const struct pinyin *pinyin);

/* Adds a start after the others. */
void narrowing_add(struct narrowing *narrowing, size_t at);

/* Tells that the starts are complete, so that the next query may use them. */
void narrowing_complete(struct narrowing *narrowing, struct pinyin *pinyin);

/* Returns the first start of the last query at or after a byte; their count if
 * there is none. */
size_t narrowing_from(const struct narrowing *narrowing, size_t offset);

void narrowing_free(struct narrowing *narrowing);

#endif
