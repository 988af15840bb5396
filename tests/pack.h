/* Packs a zip archive, as office files are, part by part. */
#ifndef TESTS_PACK_H
#define TESTS_PACK_H

#include <assert.h>
#include <stdint.h>
#include <zlib.h>

#include "base/buffer.h"

struct pack {
	struct buffer parts, list; /* arenas set by the owner */
	size_t count;
};

static inline void
pack_number(struct buffer *buffer, uint32_t value, int length)
{
	for (; length > 0; length--, value >>= 8)
		buffer_add_byte(buffer, (char)(value & 0xFF));
}

/* What both heads of a part say of it. */
static inline void
pack_head(struct buffer *buffer, const char *name, struct str content,
    struct str packed, bool deflated)
{
	const Bytef *bytes = (const Bytef *)content.bytes;

	pack_number(buffer, 20, 2);
	pack_number(buffer, 0, 2);
	pack_number(buffer, deflated ? 8 : 0, 2);
	pack_number(buffer, 0x58210000, 4); /* the first day of 2024 */
	pack_number(buffer, (uint32_t)crc32(0, bytes, (uInt)content.length), 4);
	pack_number(buffer, (uint32_t)packed.length, 4);
	pack_number(buffer, (uint32_t)content.length, 4);
	pack_number(buffer, (uint32_t)strlen(name), 2);
	pack_number(buffer, 0, 2);
}

static inline struct str
pack_deflate(struct arena *arena, struct str content)
{
	z_stream stream = { .next_in = NULL };
	size_t room = content.length + content.length / 1000 + 64;
	char *bytes = arena_alloc(arena, room, 1);

	deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, 0);
	stream.next_in = (Bytef *)(uintptr_t)content.bytes;
	stream.avail_in = (uInt)content.length;
	stream.next_out = (Bytef *)bytes;
	stream.avail_out = (uInt)room;
	assert(deflate(&stream, Z_FINISH) == Z_STREAM_END);
	deflateEnd(&stream);
	return (struct str){ bytes, stream.total_out };
}

static inline void
pack_add(struct pack *pack, const char *name, struct str content, bool deflated)
{
	struct str packed =
	    deflated ? pack_deflate(pack->parts.arena, content) : content;
	size_t at = pack->parts.length;

	buffer_add(&pack->parts, (struct str){ "PK\3\4", 4 });
	pack_head(&pack->parts, name, content, packed, deflated);
	buffer_add(&pack->parts, str_of(name));
	buffer_add(&pack->parts, packed);
	buffer_add(&pack->list, (struct str){ "PK\1\2", 4 });
	pack_number(&pack->list, 20, 2);
	pack_head(&pack->list, name, content, packed, deflated);
	pack_number(&pack->list, 0, 2);
	pack_number(&pack->list, 0, 4);
	pack_number(&pack->list, 0, 4);
	pack_number(&pack->list, (uint32_t)at, 4);
	buffer_add(&pack->list, str_of(name));
	pack->count++;
}

/* Returns the archive. */
static inline struct str
pack_end(struct pack *pack)
{
	size_t at = pack->parts.length;

	buffer_add(&pack->parts, buffer_str(&pack->list));
	buffer_add(&pack->parts, (struct str){ "PK\5\6\0\0\0\0", 8 });
	pack_number(&pack->parts, (uint32_t)pack->count, 2);
	pack_number(&pack->parts, (uint32_t)pack->count, 2);
	pack_number(&pack->parts, (uint32_t)pack->list.length, 4);
	pack_number(&pack->parts, (uint32_t)at, 4);
	pack_number(&pack->parts, 0, 2);
	return buffer_str(&pack->parts);
}

#endif
