/* What stands in a row of a pane, for whoever points at it; scrolling by rows.
 * Rows are counted from the pane's top, from 0. */
#ifndef VIEW_ROWS_H
#define VIEW_ROWS_H

#include "view/outline.h"
#include "view/results.h"
#include "view/text_pane.h"

/* The node in a row of the tree. False where there is none. */
bool rows_node(const struct outline *outline, int row, size_t *node);

/* Whether the mark of a branch's fold stands in this column of its row. */
bool rows_has_fold(const struct outline *outline, size_t node, int column);

/* The section whose text stands in a row of the text: a line of contents stands
 * for the section it names, a blank line for the one whose it is. False behind
 * the end. */
bool rows_section(const struct text_pane *text, int row, size_t *node);

/* The row of the list (struct results) that stands in a row of its pane. False
 * where there is none. */
bool rows_result(const struct results *results, int row, size_t *result);

/* Scroll as far as there are rows, negative is up. Return the selection: the
 * one there was as long as it is seen, else the nearest that is. `height` is
 * the pane's. */
size_t rows_scroll_tree(struct outline *outline, size_t selected, int rows);
size_t
rows_scroll_results(struct results *results, size_t hit, int rows, int height);

#endif
