/* Reads whole files. */
#ifndef HOST_FILE_H
#define HOST_FILE_H

#include "base/arena.h"
#include "base/error.h"

enum {
	FILE_LIMIT = 8 * 1024 * 1024, /* bytes */
	/* Of one that begins as a zip archive does, which may hold pictures. */
	FILE_PACKED_LIMIT = 64 * 1024 * 1024,
};

/* Returns whether there is a file of this name, of any kind. */
bool file_is_there(const char *path);

/* Returns whether a file can be read but once, and may have to be waited for:
 * standard input, "-", or a pipe that has a number here, such as /dev/fd/63. */
bool file_is_once(const char *path);

/* Reads a regular file, or one that can be read once, into the arena: at most
 * FILE_LIMIT bytes, or FILE_PACKED_LIMIT, counted as they come and not by the size the file claims.
 * Fails with EX_NOINPUT (cannot be opened, is no file), EX_IOERR (cannot be
 * read) or EX_DATAERR (too large). */
bool file_read(struct arena *arena, const char *path, struct str *bytes,
    struct error *error);

/* Reads all of an open regular file in the same way, from where it is. */
bool file_read_open(
    struct arena *arena, int file, struct str *bytes, struct error *error);

#endif
