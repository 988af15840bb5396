/* What the session does for an action that the view in use does not take. */
#ifndef APP_ACT_INTERNAL_H
#define APP_ACT_INTERNAL_H

#include "app/state.h"

/* Does what is asked for. What is left to the caller becomes the effect. */
void act(struct app *app, struct request request);

#endif
