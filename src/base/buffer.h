/* A growing run of bytes, kept in an arena. */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include "base/arena.h"

struct buffer {
	struct arena *arena; /* set by the owner; the rest begins at zero */
	char *bytes;
	size_t length, room; /* bytes */
};

void buffer_add(struct buffer *buffer, struct str text);
void buffer_add_byte(struct buffer *buffer, char byte);

/* Returns what has been added; valid until more is added. */
struct str buffer_str(const struct buffer *buffer);

#endif
