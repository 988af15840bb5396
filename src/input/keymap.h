/* The one table of keys. A binding holds at its own place only. */
#ifndef INPUT_KEYMAP_H
#define INPUT_KEYMAP_H

#include <stddef.h>

#include "base/buffer.h"
#include "input/action.h"
#include "input/key.h"

enum keymap_mode {
	KEYMAP_READING, /* while reading and in the help */
	KEYMAP_FOLD,    /* behind z */
	KEYMAP_JUMP,    /* in the prompt of a jump, before the line editor */
	KEYMAP_SEARCH,  /* in the prompt of a search, the same */
};

struct binding {
	enum keymap_mode place;
	const char *key; /* as in input/key.h */
	enum action action;
};

/* In the order of the help: an action's first key is the one to show. */
extern const struct binding keymap_table[];
extern const size_t keymap_count;

/* What a key means at a place; ACTION_NONE if nothing. While reading, a
 * full-width character is its ASCII twin (keymap_twin). */
enum action keymap_find(enum keymap_mode place, const struct key *key);

/* The ASCII twin of what an input method types: U+FF01 to U+FF5E, 、 / 。 .
 * 【】 [ ] 「」『』 { } 《》 < > ‘’ ' and the ideographic space. Any other key as
 * it is. */
struct key keymap_twin(const struct key *key);

/* Adds a key as the reader knows it: 空格, Ctrl-L, PgDn, j. */
void keymap_label(struct buffer *buffer, const char *key);

#endif
