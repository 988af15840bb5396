/* The words that qualify a figure: beside it, as 超 and 以上, or before it in its
 * clause, as 预计 and 累计. */
#ifndef FIGURE_QUALIFIER_H
#define FIGURE_QUALIFIER_H

#include "figure/figure.h"

/* Returns the bytes of a text that its marks take right before a byte, and right
 * behind another. */
struct span qualifier_beside(struct str text, struct span quote);

/* Fills a figure's wording, marks and bound, and the measure where a mark says
 * it. `text` is its paragraph; its clause
 * begins at `clause`, and the item of an enumeration that it stands in, at
 * `item`. */
void qualifier_set(
    struct figure *figure, struct str text, size_t clause, size_t item);

#endif
