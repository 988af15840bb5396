/* The picture of a screen: cells, no terminal. term/paint sends it, a test
 * prints it. */
#ifndef VIEW_FRAME_H
#define VIEW_FRAME_H

#include <stdint.h>

#include "base/buffer.h"
#include "text/cluster.h"
#include "view/role.h"

/* One column. The right half of a wide cluster has `columns` 0. */
struct cell {
	uint32_t points[CLUSTER_POINTS]; /* closed by 0 where fewer */
	uint8_t columns;
	uint8_t role; /* enum role */
};

struct frame {
	int rows, columns;
	enum ambiguous ambiguous;
	struct cell *cells; /* rows x columns, row by row */
	int cursor_row, cursor_column;
};

/* Rows and columns of a screen; an area may be empty. */
struct area {
	int row, column, rows, columns;
};

/* A frame of blanks with the cursor at its first cell. */
struct frame
frame_new(struct arena *arena, int rows, int columns, enum ambiguous ambiguous);

struct area frame_area(const struct frame *frame);

/* Draws one line of text, cleaned, from a place given within the area.
 * Nothing goes beyond the area: half a cluster at its edge is a blank. Returns
 * the column behind the text, within the area. */
int frame_text(struct frame *frame, struct area area, int row, int column,
    enum role role, struct str text);

/* The same, where what does not fit in `columns` is cut at a cluster and ends
 * in ›. */
int frame_text_cut(struct frame *frame, struct area area, int row, int column,
    int columns, enum role role, struct str text);

/* Gives cells a role and leaves their text as it is. */
void frame_role(struct frame *frame, struct area area, enum role role);

/* The rows as UTF-8, each with its trailing blanks and a line feed; dividers
 * are │ and marks ▌. */
void frame_print(const struct frame *frame, struct buffer *buffer);

#endif
