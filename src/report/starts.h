/* Where in the folded text the sound of a query begins, whether that counts as
 * a hit or not. The next query, when it goes on from this one, is looked for
 * only there. */
#ifndef REPORT_STARTS_H
#define REPORT_STARTS_H

#include <stdint.h>

#include "text/pinyin.h"

/* All zero is empty and ready. */
struct starts {
	struct arena arena;    /* of all that its query needs */
	struct pinyin *pinyin; /* NULL while they are not complete */
	uint32_t *at;          /* bytes of the folded text, ascending */
	size_t count, room;
};

/* Adds one behind the others. */
void starts_add(struct starts *starts, size_t at);

/* The first one at or behind a byte; the count where there is none. */
size_t starts_from(const struct starts *starts, size_t at);

/* Gives back all memory of the query; the starts are empty again. */
void starts_free(struct starts *starts);

#endif
