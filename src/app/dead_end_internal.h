/* Saying that an action led nowhere: an end is reached, or there is no tree. */
#ifndef APP_DEAD_END_INTERNAL_H
#define APP_DEAD_END_INTERNAL_H

#include "app/state.h"

/* Says so of an action, if nothing else was said and the reader and the text are
 * where they were before it. Needs the views to be fitted. */
void dead_end_tell(struct app *app, enum action action, struct visit before);

#endif
