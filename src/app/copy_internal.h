/* Copying the selection, or else the selected section. */
#ifndef APP_COPY_INTERNAL_H
#define APP_COPY_INTERNAL_H

#include "app/state.h"

/* Composes it, with its citation if `cited`, and asks the caller to copy it;
 * otherwise the message says why not. A selection ends. */
void copy_selected(struct app *app, bool cited);

/* Likewise, with the citation, and asks the caller to lay it out. A selection
 * that the last key copied counts. */
void copy_lay_out(struct app *app);

#endif
