/* Opens what a reader keeps (desk/journal.h), before the sandbox: puts notes
 * where they belong, and writes the journal anew where that is worth it. */
#ifndef COMMAND_DESK_H
#define COMMAND_DESK_H

#include "base/error.h"
#include "command/note_store.h"
#include "host/keep.h"

struct desk {
	struct keep keep; /* the journal, to append to */
	struct arena arena;
	struct str journal; /* what it held */
	struct note_store store;
	struct error unsettled; /* why notes stay in it; empty if none do */
};

/* Returns the absolute path of a file; empty for what is none, such as a pipe or
 * the report that comes with the program. */
struct str desk_path(const char *file, struct arena *arena);

/* Opens the desk for a report, by its path or without one. Returns false with
 * EX_CANTCREAT if nothing can be kept; what is there can be read all the
 * same. */
bool
desk_open(struct desk *desk, struct str path, bool beside, struct error *error);

void desk_close(struct desk *desk);

#endif
