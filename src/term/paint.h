/* A frame brought to the curses screen: rows that did not change cost
 * nothing. */
#ifndef TERM_PAINT_H
#define TERM_PAINT_H

#include <stdbool.h>

#include "base/arena.h"
#include "term/theme.h"
#include "view/frame.h"

struct paint {
	struct arena arena;
	int rows, columns;
	struct cell *cells; /* the frame sent last; NULL before the first */
	void *row;          /* one row as curses wants it */
	bool any_character; /* the locale's encoding has all of Unicode */
	bool ascii;         /* our own glyphs in ASCII */
	struct style styles[ROLE_COUNT];
};

/* Puts the rows that changed, and the cursor, on stdscr. Writes nothing: the
 * refresh is the caller's. */
void paint_frame(struct paint *paint, const struct frame *frame);

/* All rows of the next frame count as changed: the screen has another size,
 * or its characters have other widths. */
void paint_forget(struct paint *paint);

#endif
