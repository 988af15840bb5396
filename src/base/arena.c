#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fatal.h"

enum {
	BLOCK_BYTES = 16 * 1024,
	FEW_BYTES = 256, /* most of what is printed has fewer */
	ALIGNMENT = _Alignof(max_align_t),
};

struct arena_block {
	struct arena_block *older;
	size_t used, room; /* bytes */
	_Alignas(max_align_t) char bytes[];
};

/* A large request gets a block of its own, which the system zeroes at no cost
 * until it is used. Small ones share a block and are zeroed one by one, since
 * most of a block is often never used. */
static struct arena_block *
block_new(struct arena *arena, size_t bytes)
{
	size_t room = bytes > BLOCK_BYTES ? bytes : BLOCK_BYTES;
	struct arena_block *block = NULL;

	if (room < SIZE_MAX - sizeof *block)
		block = bytes > BLOCK_BYTES ? calloc(1, sizeof *block + room)
					    : malloc(sizeof *block + room);
	if (block == NULL)
		fatal("内存不足");
	block->used = 0;
	block->room = room;
	/* A large request must not hide the room left in a small block. */
	if (bytes > BLOCK_BYTES && arena->newest != NULL) {
		block->older = arena->newest->older;
		arena->newest->older = block;
	} else {
		block->older = arena->newest;
		arena->newest = block;
	}
	return block;
}

void *
arena_alloc(struct arena *arena, size_t count, size_t size)
{
	struct arena_block *block = arena->newest;
	size_t bytes;
	char *piece;

	if (size != 0 && count > (SIZE_MAX / 2 - ALIGNMENT) / size)
		fatal("内存不足");
	bytes = (count * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	if (block == NULL || block->room - block->used < bytes)
		block = block_new(arena, bytes);
	piece = block->bytes + block->used;
	block->used += bytes;
	if (bytes <= BLOCK_BYTES)
		memset(piece, 0, bytes);
	return piece;
}

void *
arena_grow(
    struct arena *arena, void *array, size_t count, size_t *room, size_t size)
{
	void *larger;

	if (count < *room)
		return array;
	*room = *room == 0 ? 16 : *room * 2;
	larger = arena_alloc(arena, *room, size);
	if (count > 0)
		memcpy(larger, array, count * size);
	return larger;
}

struct str
arena_copy(struct arena *arena, struct str text)
{
	char *bytes = arena_alloc(arena, text.length + 1, 1);

	if (text.length > 0)
		memcpy(bytes, text.bytes, text.length);
	return (struct str){ bytes, text.length };
}

struct str
arena_print(struct arena *arena, const char *format, ...)
{
	char few[FEW_BYTES], *bytes;
	va_list arguments, again;
	size_t length;
	int printed;

	va_start(arguments, format);
	va_copy(again, arguments);
	printed = vsnprintf(few, sizeof few, format, arguments);
	va_end(arguments);
	length = printed > 0 ? (size_t)printed : 0;
	bytes = arena_alloc(arena, length + 1, 1);
	if (length < sizeof few)
		memcpy(bytes, few, length);
	else
		vsnprintf(bytes, length + 1, format, again);
	va_end(again);
	return (struct str){ bytes, length };
}

void
arena_free(struct arena *arena)
{
	while (arena->newest != NULL) {
		struct arena_block *block = arena->newest;

		arena->newest = block->older;
		free(block);
	}
}
