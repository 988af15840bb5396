/* Copying the selected section. */
#ifndef APP_COPY_INTERNAL_H
#define APP_COPY_INTERNAL_H

#include "app/state.h"

/* Composes the selected section, with its citation if `cited`, and asks the
 * caller to copy it; otherwise the message says why not. */
void copy_selected(struct app *app, bool cited);

#endif
