/* A bookmark, or a note, which has words, and how it stands in the journal
 * (desk/journal.h) until it is put into the reader's own file
 * (desk/note_file.h). */
#ifndef DESK_NOTE_H
#define DESK_NOTE_H

#include "base/buffer.h"
#include "desk/anchor.h"
#include "desk/identity.h"

enum {
	NOTE_QUOTE = 100, /* code points that a note on a passage quotes */
};

struct desk_note {
	struct anchor anchor;
	struct str text; /* empty: a bookmark */
	struct str time; /* 2025-01-07 10:20; may be empty */
	/* Set where it takes the place of an older one there, which said `was`;
	 * `removed` leaves nothing in that place. */
	bool changes, removed;
	struct str was;
};

/* A note, and of which report it is. */
struct note_record {
	struct identity identity; /* its path is kept in the journal alone */
	struct str year;
	bool beside; /* is to stand beside the report */
	struct desk_note note;
};

/* Returns whether two are about the same words of the same section. */
bool note_is_there(const struct desk_note *one, const struct desk_note *other);

/* Adds a record of the journal. */
void note_add(struct buffer *buffer, const struct note_record *record);

/* Reads one. Returns false if the line is none, or spoilt. */
bool
note_read(struct arena *arena, struct str line, struct note_record *record);

#endif
