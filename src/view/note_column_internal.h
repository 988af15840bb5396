/* The column beside the text in which bookmarks and notes are marked. */
#ifndef VIEW_NOTE_COLUMN_INTERNAL_H
#define VIEW_NOTE_COLUMN_INTERNAL_H

#include "view/frame.h"
#include "view/layout.h"
#include "view/reading.h"

/* Finds the next note from `*index` on that a line has: the words it is on begin
 * there, or it is the first line of its section. Returns false if there is
 * none; else `*index` is its own. */
bool note_column_next(const struct reading *reading, const struct page *page,
    struct spot spot, const struct line *line, size_t *index);

/* The margin of a text that is being drawn, from top to bottom. */
struct note_margin {
	struct area area;
	int row; /* the first one that is free */
};

/* Draws a text from a row on, or below those before it, in a few rows. */
void note_column_draw(struct note_margin *margin, struct frame *frame, int row,
    struct str text, struct arena *scratch);

#endif
