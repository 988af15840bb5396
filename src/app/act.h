/* What the session does for an action, behind the pane in use. */
#ifndef APP_ACT_H
#define APP_ACT_H

#include "app/app.h"

/* Does an action, asked for by the session's last key. */
enum effect act(struct app *app, enum action action);

#endif
