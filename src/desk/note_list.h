/* The notes on a report that is open: in its order, and behind them those whose
 * place is lost. */
#ifndef DESK_NOTE_LIST_H
#define DESK_NOTE_LIST_H

#include "desk/note.h"

struct note_entry {
	struct desk_note note; /* as it is now; it changes nothing */
	struct anchor_spot spot;
	bool removed; /* marked to be taken away */
};

/* All zero is empty. */
struct note_list {
	struct arena arena;
	struct note_entry *at;
	size_t count, room;
};

/* Takes a note, or what one changes, in the order in which they were made. The
 * texts are copied. */
void note_list_take(struct note_list *list, const struct desk_note *note);

/* Finds their places in a report, and sorts them. */
void note_list_find(struct note_list *list, const struct report *report);

/* Returns whether any note with a text has its place in the report. */
bool note_list_has_text(const struct note_list *list);

/* Returns the first note on a node; the count if there is none. */
size_t note_list_on(const struct note_list *list, size_t node);

/* Returns the note on exactly these words; the count if there is none. */
size_t note_list_at(const struct note_list *list, const struct desk_note *note);

/* Returns what takes a note away, or gives it another text: borrowed from it. */
struct desk_note note_list_change(
    const struct note_list *list, size_t index, struct str text, bool removed);

void note_list_free(struct note_list *list);

#endif
