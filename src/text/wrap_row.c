#include "text/wrap_row.h"

#include "text/class.h"
#include "text/cluster.h"

enum {
	GAP = 2, /* blanks between two cells, at least */
};

struct row_cell {
	size_t from, to; /* bytes of the row */
	int begin, end;  /* columns of the row */
	bool first;      /* of its line */
};

struct row_cells {
	struct row_cell *at;
	size_t count;
};

static bool
is_shown(const struct cluster *cluster)
{
	return cluster->columns > 0 &&
	       (cluster->count > 1 ||
		   !class_is_breaking_blank(cluster->points[0]));
}

static struct row_cells
find_cells(struct arena *arena, struct str row, enum ambiguous ambiguous)
{
	struct row_cells cells = { 0 };
	struct row_cell *last = NULL;
	size_t room = 0;
	int column = 0, blanks = GAP;

	for (size_t at = 0; at < row.length;) {
		struct cluster cluster = cluster_at(row, at, ambiguous);
		bool shown = is_shown(&cluster);

		if (shown && blanks >= GAP) {
			cells.at = arena_grow(arena, cells.at, cells.count,
			    &room, sizeof *cells.at);
			last = &cells.at[cells.count++];
			*last =
			    (struct row_cell){ .from = at, .begin = column };
		}
		blanks = shown ? 0 : blanks + (row.bytes[at] == ' ');
		at += cluster.length;
		column += cluster.columns;
		if (shown) {
			last->to = at;
			last->end = column;
		}
	}
	return cells;
}

/* Says which cells begin a line. */
static void
share_out(struct row_cells *cells, struct wrap_shape shape)
{
	int end = 0; /* of the line that is being filled, from its last cell */

	for (size_t i = cells->count; i-- > 0;) {
		struct row_cell *cell = &cells->at[i];
		int columns = shape.columns - (i == 0 ? shape.indent : 0);

		if (i + 1 < cells->count && end - cell->begin > columns)
			cells->at[i + 1].first = true;
		if (i + 1 == cells->count || cells->at[i + 1].first)
			end = cell->end;
	}
	cells->at[0].first = true;
}

/* Adds the lines of one cell or several. */
static void
add_lines(struct arena *arena, struct lines *lines, size_t *room,
    struct str row, struct row_cell part, struct wrap_shape shape)
{
	struct arena scratch = { 0 };
	struct lines more =
	    wrap_paragraph(&scratch, str_slice(row, part.from, part.to), shape);
	int columns = part.end - part.begin;

	for (size_t i = 0; i < more.count; i++) {
		struct line line = more.at[i];

		line.from += part.from;
		line.to += part.from;
		if (lines->count > 0 && more.count == 1)
			line.indent = shape.columns - columns;
		lines->at = arena_grow(
		    arena, lines->at, lines->count, room, sizeof *lines->at);
		lines->at[lines->count++] = line;
	}
	arena_free(&scratch);
}

struct lines
wrap_row(struct arena *arena, struct str row, struct wrap_shape shape)
{
	struct arena scratch = { 0 };
	struct row_cells cells = find_cells(&scratch, row, shape.ambiguous);
	struct lines lines = { 0 };
	size_t room = 0;

	if (cells.count < 2) {
		arena_free(&scratch);
		return wrap_paragraph(arena, row, shape);
	}
	share_out(&cells, shape);
	for (size_t i = 0; i < cells.count;) {
		struct row_cell part = cells.at[i];

		while (++i < cells.count && !cells.at[i].first) {
			part.to = cells.at[i].to;
			part.end = cells.at[i].end;
		}
		add_lines(arena, &lines, &room, row, part, shape);
		shape.indent = 0;
	}
	arena_free(&scratch);
	return lines;
}
