/* Bookmarks and notes: what the keys for them do. Nothing is taken into the list
 * before the caller has kept it (app_jot, app_jotted in app/app.h). */
#ifndef APP_JOT_INTERNAL_H
#define APP_JOT_INTERNAL_H

#include "app/state.h"

/* Asks for a bookmark on the selection or section, or for its end. */
void jot_bookmark(struct app *app);

/* Opens the prompt for a note on the selection or section, or for the text of the
 * note that the list is at. */
void jot_open(struct app *app);

/* Asks for what was typed there, and closes the prompt. */
void jot_enter(struct app *app);

/* Opens the list; in the list closes it and goes back to before the last
 * jump. */
void jot_list(struct app *app);

/* Opens the prompt of a search, or in the list of its filter. */
void jot_search(struct app *app);

/* Takes what was typed there for the filter. */
void jot_filter(struct app *app, const struct line_editor *line);

/* Returns what the status row says of the note that the list is at or, without
 * the list, of the one on the selected section; empty without one. */
struct str jot_words(const struct app *app, struct arena *arena);

/* Forgets all notes. */
void jot_free(struct app *app);

#endif
