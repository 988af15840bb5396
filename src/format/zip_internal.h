/* The parts of a zip archive (PKWARE APPNOTE), read from its bytes in memory.
 * Office files are such archives; of what the format allows they use little,
 * and all else is refused. */
#ifndef FORMAT_ZIP_INTERNAL_H
#define FORMAT_ZIP_INTERNAL_H

#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"

enum {
	ZIP_ENTRIES = 8192,              /* parts of one archive */
	ZIP_EXPANDED = 24 * 1024 * 1024, /* bytes of all that is read of one */
	ZIP_RATIO = 200,                 /* how far a part may expand */
	ZIP_SMALL = 1024 * 1024,         /* bytes that any part may expand to */
};

struct zip_entry {
	struct str name;
	uint32_t checksum; /* CRC-32 */
	unsigned flags, method;
	size_t packed, expanded; /* bytes */
	size_t at;               /* byte of its own header in the archive */
};

struct zip {
	struct str bytes;
	struct zip_entry *entries;
	size_t count;
	size_t left; /* bytes that may still be expanded */
};

/* Whether bytes begin as an archive with a part in it does. */
bool zip_is(struct str bytes);

/* Reads the list of the parts. Fails where the archive is cut short or is of a
 * kind that is refused: in several volumes, with 64-bit sizes, with parts that
 * lie in each other. The archive keeps slices of the bytes. */
bool zip_open(struct zip *zip, struct arena *arena, struct str bytes,
    struct error *error);

/* Returns the part of a name, whatever the case of its ASCII letters; NULL if
 * there is none. */
const struct zip_entry *zip_find(const struct zip *zip, struct str name);

/* Expands a part. Before any memory is taken its sizes are checked; what comes
 * out has the size and the checksum that the list gives. Errors name the
 * part. */
bool zip_read(struct zip *zip, const struct zip_entry *entry,
    struct arena *arena, struct str *content, struct error *error);

#endif
