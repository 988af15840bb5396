/* Records, one a line, as they are appended to a file: a kind, fields, and a
 * checksum (CRC-32, ISO 3309), parted by tabs. A line feed goes before each, so
 * that one that was written in part spoils no other. */
#ifndef DESK_RECORD_H
#define DESK_RECORD_H

#include <stdbool.h>

#include "base/buffer.h"

/* Adds a record. Fields may hold any bytes. */
void record_add(struct buffer *buffer, const char *kind,
    const struct str *fields, size_t count);

/* Cuts the next line that is not empty off the content. Returns false at the
 * end. */
bool record_next(struct str *content, struct str *line);

/* Returns whether a line is of a kind; its fields may still be spoilt. */
bool record_is(struct str line, const char *kind);

/* Reads the fields of a line. Returns false unless it is whole and has so
 * many. */
bool record_read(
    struct arena *arena, struct str line, struct str *fields, size_t count);

#endif
