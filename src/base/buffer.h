/* Bytes that are put together piece by piece, kept in an arena. */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include "base/arena.h"

struct buffer {
	struct arena *arena; /* set by whoever makes the buffer */
	char *bytes;
	size_t length, room; /* bytes */
};

void buffer_add(struct buffer *buffer, struct str text);
void buffer_add_byte(struct buffer *buffer, char byte);

/* What has been added so far; good until more is added. */
struct str buffer_str(const struct buffer *buffer);

#endif
