/* Divides the screen and fits the views into it. */
#ifndef APP_FIT_INTERNAL_H
#define APP_FIT_INTERNAL_H

#include "app/state.h"

/* Returns how the screen is divided now. */
struct panes fit_panes(const struct app *app);

/* Fits all views into the screen and moves the text to the reading's goal. To
 * be called after every change, before anything is drawn. */
void fit_views(struct app *app);

#endif
