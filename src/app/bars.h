/* The rows above and below the panes: title or prompt, and status. */
#ifndef APP_BARS_H
#define APP_BARS_H

#include "app/app.h"

/* The first row, and under a pattern that is none what is wrong with it. */
void bars_draw_top(
    const struct app *app, const struct panes *panes, struct frame *frame);

void bars_draw_status(
    const struct app *app, const struct panes *panes, struct frame *frame);

#endif
