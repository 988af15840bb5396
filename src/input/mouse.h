/* Keys of the mouse, which name the place they were given at. */
#ifndef INPUT_MOUSE_H
#define INPUT_MOUSE_H

#include "input/key.h"

enum {
	MOUSE_PLACES = 1000, /* rows and columns that a name can tell */
};

enum mouse_kind {
	MOUSE_NONE,
	MOUSE_CLICK,
	MOUSE_WHEEL_UP,
	MOUSE_WHEEL_DOWN,
};

/* What was done, and at which cell of the screen, counted from 0. */
struct mouse {
	enum mouse_kind kind;
	int row, column;
};

/* The key for it. A place from MOUSE_PLACES on, or before 0, gives an empty
 * name: no screen is so large. */
struct key mouse_key(struct mouse mouse);

/* What such a key says; MOUSE_NONE where it is another key. */
struct mouse mouse_read(const struct key *key);

#endif
