/* Files as a whole. */
#ifndef HOST_FILE_H
#define HOST_FILE_H

#include "base/arena.h"
#include "base/error.h"

enum {
	FILE_LIMIT = 8 * 1024 * 1024, /* bytes */
};

/* Reads a regular file, or standard input for "-", into the arena. Counts the
 * bytes read, not the size it claims, and takes FILE_LIMIT of them at most.
 * Fails with EX_NOINPUT (cannot be opened, is no file), EX_IOERR (cannot be
 * read) or EX_DATAERR (too large). */
bool file_read(struct arena *arena, const char *path, struct str *bytes,
    struct error *error);

#endif
