#include <stdio.h>
#include <stdlib.h>

#include "test.h"
#include "tty/harness.h"

/* One code point as UTF-8; returns its bytes. */
static size_t
encode(uint32_t point, char *bytes)
{
	static const uint32_t limits[] = { 0x80, 0x800, 0x10000 };
	static const unsigned char leads[] = { 0, 0xc0, 0xe0, 0xf0 };
	size_t more = 0;

	while (more < 3 && point >= limits[more])
		more++;
	for (size_t i = more; i > 0; i--, point >>= 6)
		bytes[i] = (char)(0x80 | (point & 0x3f));
	bytes[0] = (char)(leads[more] | point);
	return more + 1;
}

/* Of what the report holds: Han, their punctuation, full-width forms. */
static bool
is_wide(uint32_t point)
{
	return (point >= 0x2e80 && point <= 0x303e) ||
	       (point >= 0x3400 && point <= 0x9fff) ||
	       (point >= 0xff01 && point <= 0xff60) ||
	       (point >= 0x20000 && point <= 0x3ffff);
}

/* libvterm keeps what is left of an overwritten wide character. */
static bool
is_half(const VTermScreenCell *cell)
{
	return cell->chars[0] == (uint32_t)-1 ||
	       is_wide(cell->chars[0]) != (cell->width == 2);
}

/* One row to `bytes`; returns their number, up to 24 a column. Halves of wide
 * characters become `?`, and lower `whole`. */
static size_t
print_row(const struct tty *tty, int row, char *bytes, bool *whole)
{
	size_t length = 0;

	for (int column = 0; column < tty->columns;) {
		VTermPos position = { .row = row, .col = column };
		VTermScreenCell cell;

		vterm_screen_get_cell(tty->screen, position, &cell);
		if (is_half(&cell)) {
			*whole = false;
			cell =
			    (VTermScreenCell){ .chars = { '?' }, .width = 1 };
		}
		if (cell.chars[0] == 0)
			bytes[length++] = ' ';
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i];
		     i++)
			length += encode(cell.chars[i], bytes + length);
		column += cell.width;
	}
	while (length > 0 && bytes[length - 1] == ' ')
		length--;
	return length;
}

static char *
print_rows(const struct tty *tty, int first, int count, bool *whole)
{
	char *bytes = malloc((size_t)count * ((size_t)tty->columns * 24 + 1));
	size_t length = 0;

	assert_non_null(bytes);
	for (int row = first; row < first + count; row++) {
		length += print_row(tty, row, bytes + length, whole);
		bytes[length++] = '\n';
	}
	bytes[length - 1] = '\0';
	return bytes;
}

static char *
print_whole_rows(const struct tty *tty, int first, int count)
{
	bool whole = true;
	char *rows = print_rows(tty, first, count, &whole);

	if (!whole)
		fail_msg("half of a character stands alone:\n%s", rows);
	return rows;
}

char *
tty_row(const struct tty *tty, int row)
{
	return print_whole_rows(tty, row, 1);
}

char *
tty_screen(const struct tty *tty)
{
	return print_whole_rows(tty, 0, tty->rows);
}

char *
tty_glimpse(const struct tty *tty)
{
	bool whole;

	return print_rows(tty, 0, tty->rows, &whole);
}

static size_t
print_color(const VTermColor *color, char *bytes)
{
#ifdef VTERM_COLOR_IS_INDEXED
	if (VTERM_COLOR_IS_INDEXED(color))
		return (size_t)sprintf(bytes, " %d", color->indexed.idx);
	if (VTERM_COLOR_IS_DEFAULT_FG(color) ||
	    VTERM_COLOR_IS_DEFAULT_BG(color))
		return (size_t)sprintf(bytes, " own");
	return (size_t)sprintf(bytes, " %d/%d/%d", color->rgb.red,
	    color->rgb.green, color->rgb.blue);
#else
	return (size_t)sprintf(
	    bytes, " %d/%d/%d", color->red, color->green, color->blue);
#endif
}

char *
tty_cells(const struct tty *tty)
{
	enum {
		CELL_MOST = 96, /* bytes */
	};
	size_t count = (size_t)tty->rows * (size_t)tty->columns, length = 0;
	char *bytes = malloc(count * CELL_MOST + 1);

	assert_non_null(bytes);
	bytes[0] = '\0';
	for (size_t i = 0; i < count; i++) {
		VTermPos at = { .row = (int)(i / (size_t)tty->columns),
			.col = (int)(i % (size_t)tty->columns) };
		VTermScreenCell cell;

		vterm_screen_get_cell(tty->screen, at, &cell);
		/* Its right half keeps attributes that nobody sees. */
		if (is_half(&cell))
			fail_msg("half of a character stands alone");
		i += (size_t)cell.width - 1;
		length += (size_t)sprintf(bytes + length, "%d,%d %x %d %d%d%d",
		    at.row, at.col, cell.chars[0] == ' ' ? 0 : cell.chars[0],
		    cell.width, cell.attrs.bold, cell.attrs.underline,
		    cell.attrs.reverse);
		length += print_color(&cell.fg, bytes + length);
		length += print_color(&cell.bg, bytes + length);
		bytes[length++] = '\n';
		bytes[length] = '\0';
	}
	return bytes;
}
