/* The first row while no prompt is open: the report, where in it the reader
 * is, and how far. */
#ifndef APP_TITLE_H
#define APP_TITLE_H

#include "app/state.h"

void title_draw(
    const struct app *app, const struct panes *panes, struct frame *frame);

#endif
