/* The reading session: what is selected, folded, scrolled and open. Keys go
 * in, an effect and pictures come out; it knows no terminal. */
#ifndef APP_APP_H
#define APP_APP_H

#include "app/state.h"
#include "report/target.h"

/* Begins at the report's beginning. The report must outlive the session, and
 * the session may not move in memory. */
void app_start(struct app *app, const struct report *report,
    enum ambiguous ambiguous, const char *encoding);

void app_free(struct app *app);

void app_resize(struct app *app, int rows, int columns);

/* Lays the screen out for a terminal that draws ambiguous characters so wide;
 * the place is kept. */
void app_set_ambiguous(struct app *app, enum ambiguous ambiguous);

/* Goes to a place in the report, as at the start. */
void app_go_to(struct app *app, const struct target *target);

/* Goes back to where the report was left, and says so: a section selected, and
 * the line of a byte of a node's text at the top. */
void app_return(struct app *app, size_t selected, size_t node, size_t byte);

/* Returns the notes on the report, for the caller to add those that were kept. */
struct note_list *app_notes(struct app *app);

/* From now on shows the notes, and takes new ones, which the caller keeps. To be
 * called after any change of the list. */
void app_keep_notes(struct app *app);

/* Finds the next note that is to be kept; what the list has marked to be taken
 * away when that is closed, or the reader leaves. Returns false without any. */
bool app_jot(const struct app *app, bool leaving, struct desk_note *note);

/* Takes in that a note was kept, or that it could not be, and no other can. */
void app_jotted(struct app *app, const struct desk_note *note, bool done);

/* Adds a search of an earlier reading, later than all before. */
void app_recall(struct app *app, struct str query);

/* Returns the search that was kept last; empty without one. */
struct str app_last_search(const struct app *app);

/* Does what a key asks for and returns what is left to the caller. */
enum effect app_key(struct app *app, const struct key *key);

/* Returns the mode in which the next key is looked for in the table. */
enum keymap_mode app_mode(const struct app *app);

/* Whether keys are typed into a prompt. */
bool app_is_typing(const struct app *app);

/* Goes on for some milliseconds with what a key began and could not end.
 * Returns whether more is to do. */
bool app_work(struct app *app);

/* Whether there is such work. */
bool app_is_busy(const struct app *app);

/* Goes on with a new reading of the file. The place is kept by the sections'
 * ids or, without them, by their paths. The former report is needed until this
 * returns. */
void app_reload(struct app *app, const struct report *report);

/* Takes the keys of a reader, which must outlive the session. */
void app_set_keymap(struct app *app, const struct keymap *keymap);

/* From now on withholds what a kiosk has no use for, in the help too. */
void app_be_kiosk(struct app *app);

/* Shows a message, with its place, in the status row until the next key. */
void app_tell(struct app *app, const struct error *error);

/* Says what was copied last and then, in so many words or briefly, what became
 * of it. */
void app_tell_copied(struct app *app, struct str words, struct str brief);

/* Draws the whole screen into a frame of the session's size. */
void app_draw(const struct app *app, struct frame *frame);

#endif
