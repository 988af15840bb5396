/* Drawing that the title and status rows share. */
#ifndef APP_BAR_INTERNAL_H
#define APP_BAR_INTERNAL_H

#include "app/state.h"

/* Draws a text that ends one column before the area's right edge. Returns its
 * first column, or the area's width if it does not fit. */
int bar_draw_right(struct frame *frame, struct area area, struct str text);

/* Returns the file's encoding, which is shown where it is not UTF-8; else
 * nothing. */
struct str bar_encoding(const struct app *app);

/* Returns the share of the report up to the last line shown: 37%. */
struct str bar_percentage(const struct app *app, struct arena *arena);

/* Returns n/N, counted in leaves, as in 37/47节. A branch shows the n of its
 * first leaf; the report, and one with a single section, nothing. */
struct str bar_counter(const struct app *app, struct arena *arena);

#endif
