/* Going from place to place: where the reader is, and back there. */
#ifndef APP_VISIT_INTERNAL_H
#define APP_VISIT_INTERNAL_H

#include "app/state.h"
#include "report/target.h"

/* Returns where the reader is. */
struct visit visit_now(const struct app *app);

/* Goes back to where the reader was. */
void visit_return(struct app *app, struct visit visit);

/* Selects a node, whose first line goes to the top, and adds the place it leaves
 * to the history. */
void visit_leap(struct app *app, size_t node);

/* Goes to a place in the report; the history is left to the caller. */
void visit_target(struct app *app, const struct target *target);

/* Says in the status row which section that is. */
void visit_tell(struct app *app, size_t node);

/* Says which sections a place may have meant, as many as there is room for. */
void visit_tell_matches(struct app *app, const struct path_matches *found);

/* Returns the next chapter in reading order; 0 at the end. */
size_t visit_next_chapter(const struct app *app);

/* Returns the chapter before the one the reader is in; 0 where that is the
 * first. */
size_t visit_previous_chapter(const struct app *app);

#endif
