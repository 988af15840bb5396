/* Looking up what the report's notes say of the text that is read. */
#ifndef APP_EXPLAIN_INTERNAL_H
#define APP_EXPLAIN_INTERNAL_H

#include "app/state.h"

/* Opens the glosses of what is seen of the selected section, first the one of the
 * current hit; or says that there is none. */
void explain(struct app *app);

/* Forgets them: the report they are of is going. */
void explain_forget(struct app *app);

#endif
