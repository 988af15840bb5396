#include "format/fixed_internal.h"

#include "text/class.h"
#include "text/cluster.h"
#include "text/utf8.h"

enum {
	CELLS_MOST = 64, /* columns of a table; what follows is the last cell */
	GAP = 2,         /* blanks between two cells */
	/* How many times its own size a table may come to with blanks. */
	SWELLING = 8,
	SMALL = 4096, /* bytes: a table that may always have them */
};

/* What is known of a table before it is added. */
struct grid {
	size_t rows;
	int widths[CELLS_MOST];   /* columns of the widest cell of each */
	bool figures[CELLS_MOST]; /* all cells below the first are figures */
	int cells;                /* of the longest row */
	bool aligned;
};

/* Returns what stands behind the bar at the beginning of a line and before the
 * one at its end. */
static struct str
inside(struct str line)
{
	line = class_trim(line);
	line = str_slice(line, 1, line.length);
	if (line.length > 0 && line.bytes[line.length - 1] == '|')
		line.length--;
	/* A line of one cell keeps its indent, behind the blank after the bar. */
	if (!str_holds(line, "|") && str_starts(line, str_of("  ")) &&
	    class_trim(line).length > 0)
		return str_slice(line, 1,
		    line.length - class_trim_start(line).length +
			class_trim(line).length);
	return class_trim(line);
}

static struct str
cut_cell(struct str *row, int cell)
{
	struct str rest = *row;

	if (cell == 0 && !str_holds(rest, "|")) {
		row->length = 0;
		return rest;
	}
	if (cell + 1 < CELLS_MOST)
		return class_trim(str_cut(row, '|'));
	row->length = 0;
	return class_trim(rest);
}

/* Whether a row shows nothing, or is the rule below the head of a table:
 * |---|:--:|. */
static bool
is_left_out(struct str row, bool second)
{
	for (; row.length > 0; row = str_slice(row, 1, row.length)) {
		row = class_trim_start(row);
		if (row.length == 0)
			break;
		if (row.bytes[0] != '|' &&
		    (!second || (row.bytes[0] != '-' && row.bytes[0] != ':')))
			return false;
	}
	return true;
}

/* Takes the next row that is to be seen off the lines. Returns false where
 * there is none. */
static bool
next_row(struct str *lines, size_t *index, struct str *row)
{
	while (lines->length > 0) {
		*row = inside(str_cut(lines, '\n'));
		if (!is_left_out(*row, ++*index == 2))
			return true;
	}
	return false;
}

/* A cell of figures begins with a digit, behind a sign perhaps, or is empty. */
static bool
is_figure(struct str cell)
{
	uint32_t first;

	if (cell.length == 0)
		return true;
	first = utf8_at(cell, 0).value;
	if ((first == '-' || first == '+' || first == 0x2212) &&
	    utf8_count(cell) > 1)
		first = utf8_at(cell, utf8_at(cell, 0).length).value;
	return class_digit(first) >= 0;
}

static void
measure_row(struct grid *grid, struct str row)
{
	for (int cell = 0; row.length > 0; cell++) {
		struct str text = cut_cell(&row, cell);
		int columns = cluster_columns(text, AMBIGUOUS_NARROW);

		if (columns > grid->widths[cell])
			grid->widths[cell] = columns;
		if (grid->rows > 0 && !is_figure(text))
			grid->figures[cell] = false;
		if (cell >= grid->cells)
			grid->cells = cell + 1;
	}
	grid->rows++;
}

static struct grid
measure(struct str lines)
{
	struct grid grid = { .rows = 0 };
	size_t length = lines.length, width = 0, index = 0;
	struct str row;

	for (int cell = 1; cell < CELLS_MOST; cell++)
		grid.figures[cell] = true;
	while (next_row(&lines, &index, &row))
		measure_row(&grid, row);
	for (int cell = 0; cell < grid.cells; cell++)
		width += (size_t)grid.widths[cell] + GAP;
	grid.aligned =
	    grid.rows > 1 && width * grid.rows <= length * SWELLING + SMALL;
	return grid;
}

static void
add_blanks(struct buffer *joined, int count)
{
	for (; count > 0; count--)
		buffer_add_byte(joined, ' ');
}

static void
add_row(struct buffer *joined, const struct grid *grid, struct str row)
{
	int gap = 0; /* blanks due before the next cell */

	for (int cell = 0; row.length > 0; cell++) {
		struct str text = cut_cell(&row, cell);
		int lacks = 0;

		if (grid->aligned)
			lacks = grid->widths[cell] -
				cluster_columns(text, AMBIGUOUS_NARROW);
		if (grid->figures[cell]) {
			gap += lacks;
			lacks = 0;
		}
		if (text.length > 0) {
			add_blanks(joined, gap);
			gap = 0;
		}
		buffer_add(joined, text);
		gap += lacks + (text.length > 0 || grid->aligned ? GAP : 0);
	}
}

void
fixed_add(struct buffer *joined, struct str lines)
{
	struct grid grid = measure(lines);
	struct str row;
	size_t index = 0;

	while (next_row(&lines, &index, &row)) {
		if (joined->length > 0)
			buffer_add_byte(joined, '\n');
		buffer_add_byte(joined, '\t');
		add_row(joined, &grid, row);
	}
}
