/* The hits of a search as they stand in a block of a page. */
#ifndef VIEW_HIGHLIGHT_INTERNAL_H
#define VIEW_HIGHLIGHT_INTERNAL_H

#include "search/hits.h"
#include "text/fold.h"
#include "view/page.h"

/* What a page is drawn with: all zero marks nothing. */
struct marking {
	const struct hits *hits; /* NULL for none */
	size_t now;              /* the hit that the reader has come to */
};

/* However many hits there are, none is looked at before it is asked for. */
struct highlights {
	struct marking marking;
	struct hits_runs runs; /* the block's hits; of two that overlap the
	                        * later one is seen */
	struct fold_map map;   /* of the text that was folded for them */
	size_t shift;          /* bytes of the block before that text */
};

struct highlights highlights_in(
    struct marking marking, const struct block *block, struct arena *arena);

/* The role of a byte of the block, which has `role` without marks; `end` is
 * brought forward to where the role ends. */
enum role highlights_role(
    const struct highlights *marks, size_t byte, enum role role, size_t *end);

#endif
