/* Draws frames on the curses screen. A row that did not change costs
 * nothing. */
#ifndef TERM_PAINT_INTERNAL_H
#define TERM_PAINT_INTERNAL_H

#include <stdbool.h>

#include "base/arena.h"
#include "term/theme_internal.h"
#include "view/frame.h"

struct paint {
	struct arena arena;
	int rows, columns;
	struct cell *cells; /* the frame sent last; NULL before the first */
	void *row;          /* one row as curses wants it */
	bool any_character; /* the locale's encoding has all of Unicode */
	bool ascii;         /* our own glyphs are shown in ASCII */
	struct style styles[ROLE_COUNT];
};

/* Draws the rows that changed on stdscr and moves the cursor. The caller
 * refreshes. */
void paint_frame(struct paint *paint, const struct frame *frame);

/* Has all rows of the next frame count as changed, as after a change of size or
 * of the ambiguous width. */
void paint_forget(struct paint *paint);

#endif
