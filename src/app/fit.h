/* How the screen is divided, and the views fitted into it. */
#ifndef APP_FIT_H
#define APP_FIT_H

#include "app/state.h"

/* Returns how the screen is divided at this moment. */
struct panes fit_panes(const struct app *app);

/* Tells the views what the search shows and fits them into the screen; the
 * text goes where the reading wants. Called after whatever changed anything,
 * before anything is drawn. */
void fit(struct app *app);

#endif
