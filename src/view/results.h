/* The list of what was found: chapters, and the sections in them, with how
 * many hits each has. It stands in the tree's place. */
#ifndef VIEW_RESULTS_H
#define VIEW_RESULTS_H

#include "search/hits.h"
#include "view/frame.h"

/* A chapter, which is a page, or a section in one. */
struct result {
	size_t node;
	size_t first; /* hit */
	size_t count; /* hits; a chapter's with those of its sections */
	bool chapter;
};

/* All zero is empty. A chapter that has hits by sound behind literal ones
 * elsewhere stands there twice. */
struct results {
	const struct hits *hits;
	struct result *rows;
	size_t count, room;
	size_t top; /* the first row in the pane */
	struct arena arena;
};

/* Lists hits, which must outlive the list, or are listed again. */
void results_list(struct results *results, const struct hits *hits);

void results_free(struct results *results);

/* The row that holds a hit. Needs a row. */
size_t results_row(const struct results *results, size_t hit);

/* Scrolls as little as shows a hit's row, and its chapter's where that is
 * right above. */
void results_reveal(struct results *results, size_t hit, int height);

/* Returns the row, within the area, of a hit. */
int results_draw(const struct results *results, size_t hit, struct frame *frame,
    struct area area);

#endif
