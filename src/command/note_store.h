/* Where notes lie: in the journal at first, since a reading only appends to that
 * (host/keep.h), and from the next start on in the reader's own files
 * (desk/note_file.h). */
#ifndef COMMAND_NOTE_STORE_H
#define COMMAND_NOTE_STORE_H

#include "base/error.h"
#include "desk/note_file.h"
#include "desk/note_list.h"

/* Where the notes on one report are looked for. */
struct note_store {
	struct str folder; /* of the reader's own files; empty: there is none */
	struct str path;   /* of the report, absolute; empty if it is no file */
	bool beside;       /* they stand beside the report */
};

/* Finds the folder. A report that is no file has nothing beside it. */
struct note_store
note_store_of(struct arena *arena, struct str path, bool beside);

/* Puts the notes of the journal into the files where they belong, before the
 * sandbox. Done twice it adds nothing. Those that stay in the journal are added
 * to `left`: of other reports that want them beside, and all that could not be
 * written, with the first error. */
void note_store_settle(const struct note_store *store, struct str journal,
    struct buffer *left, struct arena *arena, struct error *error);

/* Adds the notes on a report to the list: of its file, then of the journal. The
 * first error is of the file; its `line` is 0 if it cannot be read. Returns the
 * file, empty if there is none. */
struct str note_store_load(const struct note_store *store,
    const struct report *report, struct str journal, struct note_list *list,
    struct arena *arena, struct error *error);

#endif
