/* The one table of keys; a reader may change it. A binding counts in its own mode only. */
#ifndef INPUT_KEYMAP_H
#define INPUT_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "input/action.h"
#include "input/key.h"

enum keymap_mode {
	KEYMAP_READING, /* while reading, in lists and in the help */
	KEYMAP_FOLD,    /* after z */
	KEYMAP_QUOTE,   /* after ' */
	KEYMAP_SELECT,  /* while sentences are selected, before all others */
	KEYMAP_JUMP,    /* in the prompt of a jump, before the line editor */
	KEYMAP_SEARCH,  /* in the prompt of a search, likewise */
	KEYMAP_MODES,
};

struct binding {
	enum keymap_mode mode;
	const char *key; /* as in input/key.h; "1-9" binds each of the digits */
	enum action action;
};

/* The usual keys. Hints show the first key of an action. */
extern const struct binding keymap_table[];
extern const size_t keymap_count;

/* The keys of a reader (input/keymap_own.h). All zero are the usual ones. */
struct keymap {
	const struct binding *rows;
	size_t count;
};

/* Returns the keymap with its rows, those of the table where it has none. */
struct keymap keymap_rows(const struct keymap *keymap);

/* Returns whether a row of the table binds a key of its mode. */
bool keymap_binds(const struct binding *binding, const struct key *key);

/* Returns what a key asks for in a mode; ACTION_NONE if nothing. While
 * reading, a full-width character is its ASCII twin (keymap_twin). */
struct request keymap_find(
    const struct keymap *keymap, enum keymap_mode mode, const struct key *key);

/* Returns the ASCII twin of what an input method types: U+FF01 to U+FF5E,
 * 、 / 。 . 【】 [ ] 「」『』 { } 《》 < > ‘’ ' and the ideographic space. Returns any
 * other key as it is. */
struct key keymap_twin(const struct key *key);

/* Adds the name of a key as the reader knows it: 空格, Ctrl-L, PgDn, j. */
void keymap_label(struct buffer *buffer, const char *key);

/* Adds the name of the first key of an action in a mode. Returns false if it has
 * none. */
bool keymap_label_of(struct buffer *buffer, const struct keymap *keymap,
    enum keymap_mode mode, enum action action);

#endif
