/* Draws frames on the curses screen. A row that did not change costs
 * nothing. */
#ifndef TERM_PAINT_INTERNAL_H
#define TERM_PAINT_INTERNAL_H

#include <stdbool.h>

#include "base/arena.h"
#include "term/theme_internal.h"
#include "view/frame.h"

struct paint {
	/* The frame before the next one: what holds it, its size and its cells,
	 * which are NULL before the first. */
	struct arena arena;
	int rows, columns;
	const struct cell *cells;
	bool any_character; /* the locale's encoding has all of Unicode */
	bool ascii;         /* our own glyphs are shown in ASCII */
	struct style styles[ROLE_COUNT];
};

/* Draws the rows that changed on stdscr and moves the cursor. The caller
 * refreshes. The arena that holds the frame is taken over, to compare the next
 * one with it, and an empty one is left. */
void paint_frame(
    struct paint *paint, struct arena *arena, const struct frame *frame);

/* Has all rows of the next frame count as changed, as after a change of size or
 * of the ambiguous width. */
void paint_forget(struct paint *paint);

#endif
