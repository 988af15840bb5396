/* The first row while a prompt is open, and under a pattern that is none what
 * is wrong with it. */
#ifndef APP_PROMPT_ROW_H
#define APP_PROMPT_ROW_H

#include "app/state.h"

void prompt_row_draw(
    const struct app *app, const struct panes *panes, struct frame *frame);

#endif
