/* The search on the screen: it shows the current hit and knows the way back. */
#ifndef APP_SEARCH_SCREEN_INTERNAL_H
#define APP_SEARCH_SCREEN_INTERNAL_H

#include "app/state.h"

/* Copies what the views show of the search into the reading. */
void search_screen_sync(struct app *app);

/* Searches for what the prompt holds now. */
void search_screen_changed(struct app *app);

/* Continues a long search for a few milliseconds. Returns whether more is to
 * do. */
bool search_screen_work(struct app *app);

/* Closes the prompt at the current hit. All hits stay marked. */
void search_screen_accept(struct app *app);

/* Closes the prompt and returns to the place where it was opened. */
void search_screen_cancel(struct app *app);

/* Go to the next or the previous hit in reading order. */
void search_screen_next(struct app *app);
void search_screen_previous(struct app *app);

/* Hides sections without hits in the tree, or shows them again. */
void search_screen_only_hits(struct app *app);

/* Drops the hits and their marks. */
void search_screen_clear(struct app *app);

/* Searches the new report for the query that was shown in the old one. Drops
 * all that refers to the old report. */
void search_screen_reload(struct app *app);

#endif
