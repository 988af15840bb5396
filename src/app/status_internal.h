/* The row below the panes: a message, or where the reader is. */
#ifndef APP_STATUS_INTERNAL_H
#define APP_STATUS_INTERNAL_H

#include "app/state.h"

void status_draw(
    const struct app *app, const struct panes *panes, struct frame *frame);

/* Draws the message on a screen without a status row: over the title, else over
 * the last row, or over the first where the cursor is in the last. */
void status_draw_over(
    const struct app *app, const struct panes *panes, struct frame *frame);

#endif
