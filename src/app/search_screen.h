/* The search on the screen: it shows the hit that the reader has come to, and
 * knows the way back. */
#ifndef APP_SEARCH_SCREEN_H
#define APP_SEARCH_SCREEN_H

#include "app/state.h"

/* Tells the reading what is found, which the views show. */
void search_screen_sync(struct app *app);

/* Searches for what the prompt holds now. */
void search_screen_changed(struct app *app);

/* Goes on with a long search for a moment. Returns whether more is to do. */
bool search_screen_work(struct app *app);

/* Ends the prompt at the hit come to, whose marks stay. */
void search_screen_accept(struct app *app);

/* Ends the prompt at the place where it was opened. */
void search_screen_cancel(struct app *app);

/* Go on from the place to the next hit in reading order, or back. */
void search_screen_next(struct app *app);
void search_screen_previous(struct app *app);

/* Leaves only sections with hits in the tree, or all again. */
void search_screen_only_hits(struct app *app);

/* Forgets what was found and shown. */
void search_screen_clear(struct app *app);

/* Searches a new reading of the report for what was shown of the old one,
 * which may then go. */
void search_screen_reload(struct app *app);

#endif
