/* The figures on the screen: found when they are first asked for, and looked
 * through by what is typed. */
#ifndef APP_FIGURES_SCREEN_INTERNAL_H
#define APP_FIGURES_SCREEN_INTERNAL_H

#include "app/state.h"

/* Opens the list of figures, or closes it. */
void figures_screen_toggle(struct app *app);

/* Says by which key the figures come, for a key that has a meaning there. */
void figures_screen_missing(struct app *app);

/* Whether the list of figures has the keys. */
bool figures_screen_is_open(const struct app *app);

/* Takes what is typed in the prompt of the figures. */
void figures_screen_typed(struct app *app);

/* Whether figures are still to be found; goes on with it for some milliseconds
 * and returns whether more is to do. */
bool figures_screen_is_busy(const struct app *app);
bool figures_screen_work(struct app *app);

/* Forgets them, with the report. */
void figures_screen_forget(struct app *app);

#endif
