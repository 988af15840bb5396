/* Memory that is given back all at once. An arena that is all zero is empty
 * and ready. Without memory the program ends (base/fatal.h), so nothing here
 * returns NULL. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

#include "base/str.h"

struct arena {
	struct arena_block *newest;
};

/* `count` zeroed elements of `size` bytes each, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t count, size_t size);

/* An array with room for at least one element behind its `count`: `array`
 * itself, or a copy twice as large with `*room` set. Begins with NULL and 0. */
void *arena_grow(
    struct arena *arena, void *array, size_t count, size_t *room, size_t size);

/* A copy of the text that lives as long as the arena. A NUL stands behind it,
 * for calls into C. */
struct str arena_copy(struct arena *arena, struct str text);

/* printf into the arena. */
struct str arena_print(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Gives everything back; the arena is empty and ready again. */
void arena_free(struct arena *arena);

#endif
