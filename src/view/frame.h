/* The picture of a screen as cells, without a terminal. term/paint sends it, a
 * test prints it. */
#ifndef VIEW_FRAME_H
#define VIEW_FRAME_H

#include <stdint.h>

#include "base/buffer.h"
#include "text/cluster.h"
#include "view/role.h"

/* One column. The right half of a wide cluster has `columns` 0. */
struct cell {
	uint32_t points[CLUSTER_POINTS]; /* ended by 0 if fewer */
	uint8_t columns;
	uint8_t role; /* enum role */
};

struct frame {
	int rows, columns;
	enum ambiguous ambiguous;
	struct cell *cells; /* rows x columns, row by row */
	int cursor_row, cursor_column;
};

/* A rectangle of a screen; it may be empty. */
struct area {
	int row, column, rows, columns;
};

/* Returns a frame of blanks with the cursor in its first cell. */
struct frame
frame_new(struct arena *arena, int rows, int columns, enum ambiguous ambiguous);

struct area frame_area(const struct frame *frame);

/* Draws one line of text, cleaned, at a row and column of the area. Text is
 * clipped at the area; half a cluster at its edge becomes a blank. Returns the
 * column after the text, within the area. */
int frame_text(struct frame *frame, struct area area, int row, int column,
    enum role role, struct str text);

/* Draws the same in at most `columns`. Text that does not fit is cut at a
 * cluster, before a figure that does not fit whole, and ends in ›. */
int frame_text_cut(struct frame *frame, struct area area, int row, int column,
    int columns, enum role role, struct str text);

/* Gives cells a role without changing their text. */
void frame_role(struct frame *frame, struct area area, enum role role);

/* Adds the rows as UTF-8, each with its trailing blanks and a line feed.
 * Dividers are │ and marks ▌. */
void frame_print(const struct frame *frame, struct buffer *buffer);

#endif
