/* The row of an open prompt and, below a wrong pattern, the reason. */
#ifndef APP_PROMPT_ROW_INTERNAL_H
#define APP_PROMPT_ROW_INTERNAL_H

#include "app/state.h"

void prompt_row_draw(
    const struct app *app, const struct panes *panes, struct frame *frame);

#endif
