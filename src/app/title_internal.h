/* The title row: the report, and where in it the reader is. */
#ifndef APP_TITLE_INTERNAL_H
#define APP_TITLE_INTERNAL_H

#include "app/state.h"

void title_draw(
    const struct app *app, const struct panes *panes, struct frame *frame);

#endif
