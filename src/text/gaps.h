/* Spans of a text that are passed over, such as the marks of footnotes: the text
 * without them, and the way back from it. */
#ifndef TEXT_GAPS_H
#define TEXT_GAPS_H

#include "base/arena.h"

struct gap {
	struct span span; /* bytes of the text */
	size_t closed;    /* where it was in the text without the gaps */
};

/* In the order of the text, none empty, none touching another's inside; all
 * zero: none. */
struct gaps {
	struct gap *at;
	size_t count, room;
	struct arena *arena; /* set by the owner */
};

/* Adds a gap behind the others. */
void gaps_add(struct gaps *gaps, struct span span);

/* Returns the text without the gaps; the text itself if there are none. */
struct str
gaps_close(const struct gaps *gaps, struct str text, struct arena *arena);

/* Returns where in the text a byte of the closed text stands. */
size_t gaps_source(const struct gaps *gaps, size_t closed);

/* Returns the bytes of the text from the first to the last byte of a span, not
 * empty, of the closed text. Gaps between them are among these. */
struct span gaps_source_span(const struct gaps *gaps, struct span closed);

#endif
