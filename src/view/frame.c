#include "view/frame.h"

#include <string.h>

#include "text/cut.h"
#include "text/utf8.h"
#include "view/glyph.h"

static const struct cell blank = { .points = { ' ' }, .columns = 1 };

/* Returns the glyph that shows a cell without one of its own. */
static const char *const drawn[ROLE_COUNT] = {
	[ROLE_DIVIDER] = "│",
	[ROLE_MARK] = "▌",
};

struct frame
frame_new(struct arena *arena, int rows, int columns, enum ambiguous ambiguous)
{
	struct frame frame = {
		.rows = rows,
		.columns = columns,
		.ambiguous = ambiguous,
	};
	size_t count = (size_t)rows * (size_t)columns;

	frame.cells = arena_alloc(arena, count, sizeof *frame.cells);
	for (size_t i = 0; i < count; i++)
		frame.cells[i] = blank;
	return frame;
}

struct area
frame_area(const struct frame *frame)
{
	return (struct area){ .rows = frame->rows, .columns = frame->columns };
}

static struct cell *
cell_at(struct frame *frame, int row, int column)
{
	return &frame->cells[row * frame->columns + column];
}

/* Replaces the other half of a wide cluster by a blank before one half is
 * overwritten. */
static void
clear_cell(struct frame *frame, int row, int column)
{
	struct cell *cell = cell_at(frame, row, column);

	if (cell->columns == 0 && column > 0)
		cell[-1] = blank;
	if (cell->columns == 2 && column + 1 < frame->columns)
		cell[1] = blank;
	*cell = blank;
}

static void
put(struct frame *frame, int row, int column, enum role role,
    const struct cluster *cluster)
{
	struct cell *cell = cell_at(frame, row, column);

	for (int i = 0; i < cluster->columns; i++)
		clear_cell(frame, row, column + i);
	memset(cell->points, 0, sizeof cell->points);
	memcpy(cell->points, cluster->points,
	    (size_t)cluster->count * sizeof *cluster->points);
	cell->columns = (uint8_t)cluster->columns;
	cell->role = (uint8_t)role;
	if (cluster->columns == 2)
		cell[1] = (struct cell){ .role = (uint8_t)role };
}

int
frame_text(struct frame *frame, struct area area, int row, int column,
    enum role role, struct str text)
{
	if (row < 0 || row >= area.rows)
		return column;
	for (size_t at = 0; at < text.length;) {
		struct cluster cluster = cluster_at(text, at, frame->ambiguous);

		at += cluster.length;
		if (cluster.columns == 0)
			continue;
		if (column + cluster.columns > area.columns)
			break;
		put(frame, area.row + row, area.column + column, role,
		    &cluster);
		column += cluster.columns;
	}
	return column;
}

int
frame_text_cut(struct frame *frame, struct area area, int row, int column,
    int columns, enum role role, struct str text)
{
	size_t fits;

	if (columns > area.columns - column)
		columns = area.columns - column;
	if (columns <= 0)
		return column;
	fits = cluster_fit(text, columns, frame->ambiguous);
	if (fits == text.length)
		return frame_text(frame, area, row, column, role, text);
	fits = cut_fit(text, columns - 1, frame->ambiguous);
	column = frame_text(
	    frame, area, row, column, role, str_slice(text, 0, fits));
	return frame_text(frame, area, row, column, role, str_of(GLYPH_CUT));
}

void
frame_role(struct frame *frame, struct area area, enum role role)
{
	for (int row = 0; row < area.rows; row++)
		for (int column = 0; column < area.columns; column++)
			cell_at(frame, area.row + row, area.column + column)
			    ->role = (uint8_t)role;
}

static void
print_cell(const struct cell *cell, struct buffer *buffer)
{
	if (drawn[cell->role] != NULL && cell->points[0] == ' ') {
		buffer_add(buffer, str_of(drawn[cell->role]));
		return;
	}
	for (int i = 0; i < CLUSTER_POINTS && cell->points[i] != 0; i++)
		utf8_add(buffer, cell->points[i]);
}

void
frame_print(const struct frame *frame, struct buffer *buffer)
{
	for (int row = 0; row < frame->rows; row++) {
		for (int column = 0; column < frame->columns; column++)
			print_cell(&frame->cells[row * frame->columns + column],
			    buffer);
		buffer_add_byte(buffer, '\n');
	}
}
