/* The mouse: what a click or the wheel means where it was. */
#ifndef APP_POINT_H
#define APP_POINT_H

#include "app/app.h"

/* Does what a key of the mouse asks for: nothing while the mouse is off, and
 * where nothing stands. False where it is another key. */
bool point_key(struct app *app, const struct key *key);

#endif
