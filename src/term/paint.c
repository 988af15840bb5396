#include "term/paint_internal.h"

#include <curses.h>
#include <string.h>
#include <wchar.h>

#include "host/glyph_ascii.h"
#include "host/locale.h"

enum {
	GAP = 8, /* columns */
};

/* Only U+0020, whatever text/class calls a blank: curses erases with it, and
 * any other is a character to be sent. */
static bool
is_blank(const struct cell *cell)
{
	return cell->columns == 1 && cell->points[0] == ' ';
}

static bool
has_own_blank(const struct cell *cell)
{
	return cell->role == ROLE_DIVIDER || cell->role == ROLE_MARK;
}

/* Counts the blanks from a column on that have no style of their own. */
static int
count_blanks(const struct cell *cells, int column, int columns)
{
	int count = 0;

	while (column + count < columns && is_blank(&cells[column + count]) &&
	       !has_own_blank(&cells[column + count]))
		count++;
	return count;
}

/* Returns the role in which blanks are painted. They look alike in most roles,
 * so they are plain text, and of a selected row only the glyphs are sent. But a
 * few blanks between glyphs of one role take that role: to switch twice costs
 * more bytes than to send them. */
static enum role
role_between(const struct cell *cells, int from, int to, int columns)
{
	const struct cell *before = cells + from - 1, *after = cells + to;

	if (from == 0 || to == columns || to - from > GAP ||
	    before->role != after->role || has_own_blank(before))
		return ROLE_TEXT;
	return before->role;
}

static bool
shows(const struct paint *paint, uint32_t point)
{
	if (paint->ascii && glyph_ascii(point) != '\0')
		return false;
	return paint->any_character || locale_has(point);
}

/* Replaces a glyph that is not to be shown by its ASCII twin, or by one `?` per
 * column; curses would print nothing for what the encoding lacks and shift the
 * rest of the row. Returns how many curses characters were made. */
static int
make_substitute(
    const struct cell *cell, const struct style *style, cchar_t *out)
{
	char twin = glyph_ascii(cell->points[0]);
	wchar_t text[2] = { twin == '\0' ? L'?' : (wchar_t)twin, L'\0' };

	for (int i = 0; i < cell->columns; i++)
		setcchar(&out[i], text, style->attributes, style->pair, NULL);
	return cell->columns;
}

/* Drops marks that the encoding lacks. Returns how many curses characters were
 * made. */
static int
make_characters(const struct paint *paint, const struct cell *cell,
    const struct style *style, cchar_t *out)
{
	wchar_t text[CLUSTER_POINTS + 1] = { 0 };
	int count = 0;

	for (int i = 0; i < CLUSTER_POINTS && cell->points[i] != 0; i++)
		if (shows(paint, cell->points[i]))
			text[count++] = (wchar_t)cell->points[i];
		else if (i == 0)
			return make_substitute(cell, style, out);
	if (is_blank(cell))
		text[0] = style->blank;
	setcchar(out, text, style->attributes, style->pair, NULL);
	return 1;
}

/* Most of a screen is blank, and a copy costs less than setcchar. */
static void
make_blanks(const struct style *style, int count, cchar_t *out)
{
	const wchar_t blank[2] = { style->blank, L'\0' };

	setcchar(out, blank, style->attributes, style->pair, NULL);
	for (int i = 1; i < count; i++)
		out[i] = out[0];
}

/* Makes one call for the row: it never wraps, and mends halves of
 * characters. */
static void
paint_row(const struct paint *paint, const struct frame *frame, int row,
    cchar_t *characters)
{
	int columns = frame->columns, count = 0;
	const struct cell *cells = frame->cells + row * columns;

	for (int column = 0; column < columns; column++) {
		const struct cell *cell = &cells[column];
		int blanks = count_blanks(cells, column, columns);

		if (blanks > 0) {
			enum role role = role_between(
			    cells, column, column + blanks, columns);

			make_blanks(
			    &paint->styles[role], blanks, characters + count);
			count += blanks;
			column += blanks - 1;
		} else if (cell->columns > 0) {
			count += make_characters(paint, cell,
			    &paint->styles[cell->role], characters + count);
		}
	}
	mvadd_wchnstr(row, 0, characters, count);
}

/* Returns whether a row is as it was in the frame before. */
static bool
is_same(const struct paint *paint, const struct frame *frame, size_t at)
{
	return paint->cells != NULL && paint->rows == frame->rows &&
	       paint->columns == frame->columns &&
	       memcmp(paint->cells + at, frame->cells + at,
		   (size_t)frame->columns * sizeof *frame->cells) == 0;
}

/* The frame becomes the one before the next. */
static void
keep(struct paint *paint, struct arena *arena, const struct frame *frame)
{
	arena_free(&paint->arena);
	paint->arena = *arena;
	*arena = (struct arena){ 0 };
	paint->rows = frame->rows;
	paint->columns = frame->columns;
	paint->cells = frame->cells;
}

void
paint_frame(struct paint *paint, struct arena *arena, const struct frame *frame)
{
	size_t columns = (size_t)frame->columns;
	cchar_t *characters =
	    arena_alloc(arena, columns + 1, sizeof *characters);

	for (int row = 0; row < frame->rows; row++) {
		size_t at = (size_t)row * columns;

		if (!is_same(paint, frame, at))
			paint_row(paint, frame, row, characters);
	}
	move(frame->cursor_row, frame->cursor_column);
	keep(paint, arena, frame);
}

void
paint_forget(struct paint *paint)
{
	arena_free(&paint->arena);
	paint->cells = NULL;
}
