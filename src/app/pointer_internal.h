/* The mouse: a key that names a cell goes to the view that stands there. */
#ifndef APP_POINTER_INTERNAL_H
#define APP_POINTER_INTERNAL_H

#include "app/state.h"

/* Does what a click or a turn of the wheel asks for. Returns false for any
 * other key. */
bool pointer_key(struct app *app, const struct key *key);

#endif
