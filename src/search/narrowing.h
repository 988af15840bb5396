/* Where in the folded text the sound of a query begins, whether that counts as
 * a hit or not. The next query, when it goes on from this one, is looked for
 * only there. */
#ifndef SEARCH_NARROWING_H
#define SEARCH_NARROWING_H

#include <stdint.h>

#include "text/pinyin.h"

/* All zero is empty and ready. */
struct narrowing {
	struct arena arena;    /* of all that its query needs */
	struct pinyin *pinyin; /* NULL while they are not complete */
	uint32_t *at;          /* bytes of the folded text, ascending */
	size_t count, room;
};

/* Adds one behind the others. */
void narrowing_add(struct narrowing *starts, size_t at);

/* The first one at or behind a byte; the count where there is none. */
size_t narrowing_from(const struct narrowing *starts, size_t at);

/* Gives back all memory of the query; the starts are empty again. */
void narrowing_free(struct narrowing *starts);

#endif
