/* Where the reader is: the section that is selected, the text beside it, the
 * panes these have. */
#ifndef APP_PLACE_H
#define APP_PLACE_H

#include "app/app.h"

/* How the screen is divided at this moment. */
struct panes place_panes(const struct app *app);

/* Whether keys go to the text: it is in use or stands alone. */
bool place_in_text(const struct app *app);

/* Selects a node and shows it in the text. */
void place_select(struct app *app, size_t node);

/* The place, and back there. */
struct visit place_now(const struct app *app);
void place_return(struct app *app, struct visit visit);

/* Selects a node and keeps the place that is left in the history. */
void place_jump(struct app *app, size_t node);

/* The next page behind the open one in reading order; node 0 at the end. */
size_t place_next_page(const struct app *app);

#endif
