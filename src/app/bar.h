/* What the rows above and below the panes share. */
#ifndef APP_BAR_H
#define APP_BAR_H

#include "app/state.h"

/* Draws a text that ends one column before the area's right edge. Returns the
 * column where it begins, the area's width where it does not fit. */
int bar_draw_right(struct frame *frame, struct area area, struct str text);

/* Returns how much of the report was read up to the last line seen, 37%. */
struct str bar_percentage(const struct app *app, struct arena *arena);

#endif
