/* What the session does for an action, behind the pane in use. */
#ifndef APP_ACT_H
#define APP_ACT_H

#include "app/app.h"

/* Does an action, asked for by the session's last key. */
enum effect act(struct app *app, enum action action);

/* Selects a node and shows it in the text. */
void act_select(struct app *app, size_t node);

/* Whether keys go to the text: it is in use or stands alone. */
bool act_in_text(const struct app *app);

/* The next page behind the open one in reading order; node 0 at the end. */
size_t act_next_page(const struct app *app);

/* How the screen is divided at this moment. */
struct panes act_panes(const struct app *app);

#endif
