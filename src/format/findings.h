/* A list of what may be wrong with a file. */
#ifndef FORMAT_FINDINGS_H
#define FORMAT_FINDINGS_H

#include "base/arena.h"
#include "base/str.h"

struct finding {
	size_t line;      /* of the file, from 1 */
	size_t order;     /* in which it was found */
	struct str words; /* Chinese, one line; may quote hostile text */
};

struct findings {
	struct arena *arena; /* set by the owner; the rest begins at zero */
	struct finding *at;
	size_t count, room;
};

/* Adds one; the words must live as long as the arena. */
void findings_add(struct findings *findings, size_t line, struct str words);

/* Sorts by line; those of a line stay in the order they came. */
void findings_sort(struct findings *findings);

#endif
