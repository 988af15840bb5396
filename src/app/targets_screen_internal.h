/* Last year's results beside this year's targets on the screen: paired when
 * targets are read and no key waits, or of a long report when they are first
 * asked for. */
#ifndef APP_TARGETS_SCREEN_INTERNAL_H
#define APP_TARGETS_SCREEN_INTERNAL_H

#include "app/state.h"

/* Opens the view of pairs, or closes it. */
void targets_screen_toggle(struct app *app);

/* Whether pairs are still to be found; goes on with it for some milliseconds and
 * returns whether more is to do. Opens the view at the end, if the reader still
 * waits for it. */
bool targets_screen_is_busy(const struct app *app);
bool targets_screen_work(struct app *app);

/* Whether the view of pairs has the keys. */
bool targets_screen_is_open(const struct app *app);

/* Takes both sentences of the pair at the cursor, with their citations, to be
 * copied. */
void targets_screen_copy(struct app *app);

/* Forgets them, with the report. */
void targets_screen_forget(struct app *app);

#endif
