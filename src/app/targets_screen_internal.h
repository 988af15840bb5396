/* Last year's results beside this year's targets on the screen: paired when they
 * are first asked for. */
#ifndef APP_TARGETS_SCREEN_INTERNAL_H
#define APP_TARGETS_SCREEN_INTERNAL_H

#include "app/state.h"

/* Opens the view of pairs, or closes it. */
void targets_screen_toggle(struct app *app);

/* Opens it when the figures are all found, if the reader still waits for it. */
void targets_screen_work(struct app *app);

/* Whether the view of pairs has the keys. */
bool targets_screen_is_open(const struct app *app);

/* Takes both sentences of the pair at the cursor, with their citations, to be
 * copied. */
void targets_screen_copy(struct app *app);

/* Forgets them, with the report. */
void targets_screen_forget(struct app *app);

#endif
