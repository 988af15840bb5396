/* A file of the reader's own that only grows while the program runs. It is
 * opened before the sandbox, whose filter lets what is open only be appended to;
 * nothing is created, renamed or opened for writing later. All who have it open
 * hold a shared lock, and only who is alone may write it anew. */
#ifndef HOST_KEEP_H
#define HOST_KEEP_H

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"

/* All zero is not open. */
struct keep {
	int file;         /* to append to; 0: there is none */
	const char *path; /* in the arena of keep_open */
};

/* Opens a file of a folder, and makes both where they are missing, for the
 * reader alone. Reads what it holds, which is read too where it cannot be
 * written; otherwise `content` is empty. A link, a pipe, a folder or a file of
 * somebody else's in its place is left alone. Returns false with EX_CANTCREAT
 * if nothing can be kept. To be called before the sandbox. */
bool keep_open(struct keep *keep, struct arena *arena, struct str folder,
    const char *name, struct str *content, struct error *error);

/* Moves it to the descriptor that the sandbox lets grow, and sees to it that
 * nobody else can read it. Returns false with EX_CANTCREAT, and closes it, where
 * something is open there. */
bool keep_hold(struct keep *keep, struct error *error);

/* Begins to write the file anew: nobody else can open it until keep_end or
 * keep_replace. Returns false where another process has it open, with
 * EX_TEMPFAIL; it can be appended to all the same. `content` is what it holds
 * now, in both cases. */
bool keep_begin(struct keep *keep, struct arena *arena, struct str *content,
    struct error *error);

/* Puts the bytes in the place of what the file held, whole or not at all, and
 * ends what keep_begin began. */
bool keep_replace(struct keep *keep, struct str content, struct error *error);

/* Ends it without a change. */
void keep_end(struct keep *keep);

/* Appends the bytes in one write. Returns false with EX_IOERR if that was not
 * possible, or only for a part of them. */
bool keep_append(struct keep *keep, struct str bytes, struct error *error);

/* Sees to it that what was appended outlives a loss of power. For files that are
 * not held, since it may take long, and the sandbox does not let it. */
bool keep_sync(const struct keep *keep, struct error *error);

void keep_close(struct keep *keep);

#endif
