/* The keys that a reader has set: rows before those of the table. Only keys that
 * count while reading can be set, to actions that mean something there. Digits
 * keep their meaning, and so do Esc and Ctrl-C, which always lead out. */
#ifndef INPUT_KEYMAP_OWN_H
#define INPUT_KEYMAP_OWN_H

#include "base/error.h"
#include "input/keymap.h"

enum {
	KEYMAP_OWN_MOST = 128, /* keys that may be set */
};

/* All zero has none. */
struct keymap_own {
	struct {
		struct key key;
		enum action action;
	} at[KEYMAP_OWN_MOST];
	size_t count;
};

/* Sets a key, named as in input/key.h: "x", "<space>", "<C-x>"; a full-width
 * character is its ASCII twin. The action is one of action_find; "none" takes
 * the key's meaning away. Of two lines for one key the later one counts. An
 * error is EX_CONFIG. */
bool keymap_own_set(struct keymap_own *own, struct str key, struct str action,
    struct error *error);

/* Returns the keymap: the keys set, then those of the table that were not. It
 * lives as long as the arena and `own`. */
struct keymap
keymap_own_rows(const struct keymap_own *own, struct arena *arena);

#endif
