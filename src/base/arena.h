/* Memory that is freed all at once. An all-zero arena is empty and ready. If
 * the system is out of memory the program ends (base/fatal.h), so nothing here
 * returns NULL. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

#include "base/str.h"

struct arena {
	struct arena_block *newest;
};

/* Returns `count` zeroed elements of `size` bytes each, aligned for any
 * type. */
void *arena_alloc(struct arena *arena, size_t count, size_t size);

/* Returns an array with room for at least one element after its `count`:
 * `array` itself, or a copy twice as large, with `*room` set. The first call
 * gets NULL and a room of 0. */
void *arena_grow(
    struct arena *arena, void *array, size_t count, size_t *room, size_t size);

/* Returns a copy of the text that lives as long as the arena. A NUL follows it,
 * for functions that want a C string. */
struct str arena_copy(struct arena *arena, struct str text);

/* Prints into the arena, as printf(3) does. */
struct str arena_print(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Frees everything; the arena is empty and ready again. */
void arena_free(struct arena *arena);

#endif
