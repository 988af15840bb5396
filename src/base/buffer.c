#include "base/buffer.h"

#include <string.h>

static void
make_room(struct buffer *buffer, size_t more)
{
	size_t room = buffer->room == 0 ? 256 : buffer->room;
	char *larger;

	while (room - buffer->length < more)
		room *= 2;
	if (room == buffer->room)
		return;
	larger = arena_alloc(buffer->arena, room, 1);
	if (buffer->length > 0)
		memcpy(larger, buffer->bytes, buffer->length);
	buffer->bytes = larger;
	buffer->room = room;
}

void
buffer_add(struct buffer *buffer, struct str text)
{
	if (text.length == 0)
		return;
	make_room(buffer, text.length);
	memcpy(buffer->bytes + buffer->length, text.bytes, text.length);
	buffer->length += text.length;
}

void
buffer_add_byte(struct buffer *buffer, char byte)
{
	buffer_add(buffer, (struct str){ &byte, 1 });
}

struct str
buffer_str(const struct buffer *buffer)
{
	return (struct str){ buffer->bytes, buffer->length };
}
