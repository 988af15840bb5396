/* The one table of keys. A binding holds at its own place only. */
#ifndef INPUT_KEYS_H
#define INPUT_KEYS_H

#include <stddef.h>

#include "base/buffer.h"
#include "input/action.h"
#include "input/key.h"

enum key_place {
	PLACE_ANY,    /* while reading and in the help */
	PLACE_FOLD,   /* behind z */
	PLACE_PROMPT, /* in the prompt of a jump, before the line editor */
	PLACE_SEARCH, /* in the prompt of a search, the same */
};

struct binding {
	enum key_place place;
	const char *key; /* as in input/key.h */
	enum action action;
};

/* In the order of the help: an action's first key is the one to show. */
extern const struct binding keys_table[];
extern const size_t keys_count;

/* What a key means at a place; ACTION_NONE if nothing. While reading, a
 * full-width character is its ASCII twin (keys_twin). */
enum action keys_find(enum key_place place, const struct key *key);

/* The ASCII twin of what an input method types: U+FF01 to U+FF5E, 、 / 。 .
 * 【】 [ ] 「」『』 { } 《》 < > ‘’ ' and the ideographic space. Any other key as
 * it is. */
struct key keys_twin(const struct key *key);

/* Adds a key as the reader knows it: 空格, Ctrl-L, PgDn, j. */
void keys_label(struct buffer *buffer, const char *key);

#endif
