/* The file in which a reading keeps what it knows of reports: its first line
 * says what it is, then come records (desk/record.h), the latest last. */
#ifndef DESK_JOURNAL_H
#define DESK_JOURNAL_H

#include <stdbool.h>

#include "base/buffer.h"

enum {
	JOURNAL_SEARCHES = 32,      /* earlier searches that are kept */
	JOURNAL_SPARE = 128 * 1024, /* bytes that may be added before it is
	                                * written anew */
};

/* The first line, with its end. */
extern const char journal_head[];

/* What a file is. */
enum journal_state {
	JOURNAL_OURS,
	JOURNAL_EMPTY, /* the first line is missing, or is not whole */
	JOURNAL_OTHER, /* of a later version, or none: to be left alone */
};
enum journal_state journal_state_of(struct str content);

/* Returns whether so much of it is out of date that it is worth writing anew. */
bool journal_is_long(struct str content);

/* Returns whether it holds notes, which are to go into files of their own. */
bool journal_has_notes(struct str content);

/* Returns the content with nothing that is out of date, and of the notes only
 * those given as records. */
struct str
journal_compact(struct str content, struct str notes, struct arena *arena);

/* Adds the record of a search. */
void journal_add_search(struct buffer *buffer, struct str query);

/* Finds the latest searches, the oldest first, no query twice. Returns how
 * many. */
size_t journal_searches(struct str content, struct arena *arena,
    struct str searches[JOURNAL_SEARCHES]);

#endif
