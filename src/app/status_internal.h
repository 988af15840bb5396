/* The row below the panes: a message, or where the reader is. */
#ifndef APP_STATUS_INTERNAL_H
#define APP_STATUS_INTERNAL_H

#include "app/state.h"

void status_draw(
    const struct app *app, const struct panes *panes, struct frame *frame);

/* Draws the message over the last row of a screen without a status row. */
void status_draw_over(const struct app *app, struct frame *frame);

#endif
