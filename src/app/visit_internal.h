/* Going from place to place: where the reader is, and back there. */
#ifndef APP_VISIT_INTERNAL_H
#define APP_VISIT_INTERNAL_H

#include "app/state.h"

/* Returns where the reader is. */
struct visit visit_now(const struct app *app);

/* Goes back to where the reader was. */
void visit_return(struct app *app, struct visit visit);

/* Selects a node and adds the place it leaves to the history. */
void visit_leap(struct app *app, size_t node);

/* Returns the next page in reading order after the open one; 0 at the end. */
size_t visit_next_page(const struct app *app);

/* Returns the page before the open one; 0 where that is the first. */
size_t visit_previous_page(const struct app *app);

#endif
