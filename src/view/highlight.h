/* The hits of a search as they stand in a block of a page. */
#ifndef VIEW_HIGHLIGHT_H
#define VIEW_HIGHLIGHT_H

#include "search/hits.h"
#include "view/page.h"

/* What a page is drawn with: all zero marks nothing. */
struct marking {
	const struct hits *hits; /* NULL for none */
	size_t now;              /* the hit that the reader has come to */
};

struct highlight {
	struct span span; /* bytes of the block's text, whole clusters */
	enum role role;
};

struct highlights {
	struct highlight *at; /* of two that overlap the later one is seen */
	size_t count;
};

struct highlights highlights_in(
    struct marking marking, const struct block *block, struct arena *arena);

/* The role of a byte of the block, which has `role` without marks; `end` is
 * brought forward to where the role ends. */
enum role highlights_role(
    const struct highlights *marks, size_t byte, enum role role, size_t *end);

#endif
