/* A row of the tree: fold, number or digit, title, and a count. */
#ifndef VIEW_OUTLINE_ROW_INTERNAL_H
#define VIEW_OUTLINE_ROW_INTERNAL_H

#include "view/folds_internal.h"
#include "view/list.h"
#include "view/reading.h"

/* Returns the hits to count and filter by; NULL while a search is typed, when
 * the tree is not shown. */
const struct hits *outline_row_hits(const struct reading *reading);

/* Draws a row of the folds. */
void outline_row_draw(const struct folds *folds, const struct reading *reading,
    const struct list_row *row, struct frame *frame, struct area area);

#endif
