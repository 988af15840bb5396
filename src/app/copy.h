/* What is taken along. */
#ifndef APP_COPY_H
#define APP_COPY_H

#include "app/state.h"

/* Composes the selected section, with its citation where that is wanted, and
 * asks the caller to take it along; or says why not. */
void copy_selected(struct app *app, bool cited);

#endif
