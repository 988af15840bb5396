/* The search on the screen: it shows the hit that the reader has come to, and
 * knows the way back. */
#ifndef APP_SEEK_H
#define APP_SEEK_H

#include "app/app.h"

/* Searches what the prompt holds now. */
void seek_changed(struct app *app);

/* Goes on with a long search for a moment. Returns whether more is to do. */
bool seek_work(struct app *app);

/* Goes to another hit of the list: so many hits, or rows, on. */
void seek_move(struct app *app, int hits);
void seek_move_rows(struct app *app, int rows);

/* Goes to the first hit of a row of the list; one that the reader is at already
 * is opened as by seek_accept. */
void seek_pick(struct app *app, size_t row);

/* Scrolls the list by rows; the hit come to changes only where it leaves the
 * pane. */
void seek_scroll(struct app *app, int rows);

/* Ends the prompt at the hit come to, whose marks stay, or at the place where
 * it was opened. */
void seek_accept(struct app *app);
void seek_cancel(struct app *app);

/* Go on from the place to the next hit in reading order, or back. */
void seek_next(struct app *app);
void seek_previous(struct app *app);

/* Leaves only sections with hits in the tree, or all again. */
void seek_only_hits(struct app *app);

/* Forgets what was found. False where nothing was shown. */
bool seek_clear(struct app *app);

/* Whether the hit come to is on the screen, and scrolls to it. */
bool seek_is_seen(struct app *app);
void seek_show(struct app *app);

/* Forget the report that was searched, and search the next one again. */
void seek_forget(struct app *app);
void seek_again(struct app *app);

/* Tells the panes which hits they show. */
void seek_mark(struct app *app);

#endif
