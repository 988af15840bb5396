/* The last row: keys that work now, made from the table of keys. */
#ifndef APP_HINTS_INTERNAL_H
#define APP_HINTS_INTERNAL_H

#include "app/state.h"

/* Draws as many whole hints as fit. */
void hints_draw(const struct app *app, struct frame *frame, struct area area);

#endif
