/* What the files of the view of pairs share. */
#ifndef VIEW_COMPARISON_INTERNAL_H
#define VIEW_COMPARISON_INTERNAL_H

#include "pair/pair_group.h"
#include "view/list.h"
#include "view/view.h"

/* A pair, or the heading of a group. */
struct comparison_row {
	const struct pair *pair; /* NULL: a heading */
	enum pair_group group;
};

enum {
	COMPARISON_ONE_LINE_FROM = 60, /* columns; below, a row has two lines */
};

struct comparison {
	const struct pairs *pairs;
	struct comparison_row *rows;
	size_t counts[PAIR_GROUPS];
	struct list list;
	bool result; /* the side in use is last year's */
	bool moved;  /* the reader did; until then it is where the reading is */
	struct arena arena;
};

/* Returns the row of the cursor; NULL for none. */
const struct comparison_row *
comparison_row(const struct comparison *comparison);

/* Return how many rows of an area are left for the list, and draw all. */
int comparison_height(int rows);
void comparison_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame);

#endif
