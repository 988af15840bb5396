#include "terminals/harness/emulator_picture.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "terminals/harness/emulator_line.h"
#include "terminals/harness/folder.h"
#include "terminals/harness/service.h"
#include "test.h"
#include "text/cluster.h"
#include "text/utf8.h"

void
emulator_picture_measure(
    struct emulator *emulator, const struct display *display)
{
	double end = tty_after(TTY_DEADLINE);
	char *corners = text_of("\033[7m\033[1;1H \033[%d;%dH \033[m",
	    EMULATOR_ROWS, EMULATOR_COLUMNS);
	uint32_t *empty;

	picture_open(&emulator->picture, display->pixels);
	emulator_line_say(emulator, "\033[?25l\033[2J");
	emulator_line_sync(emulator);
	empty = picture_settled(&emulator->picture);
	emulator_line_say(emulator, corners);
	while (!picture_measure(
	    &emulator->picture, empty, EMULATOR_ROWS, EMULATOR_COLUMNS)) {
		if (tty_clock() > end)
			fail_msg("%s has no cells", emulator->row->name);
		pause_briefly();
	}
	emulator_line_say(emulator, "\033[2J\033[H\033[?25h");
	free(empty);
	free(corners);
}

/* The first cell of each kind of line in one picture. */
struct lines {
	bool seen[2];
	int row[2], column[2];
};

static bool
is_line_point(uint32_t point)
{
	return point == 0x2502 || point == 0x258c;
}

/* Whether a cell is as all of its kind of line. Where that is a colour, cells
 * touch, so that the line has no gap. */
static bool
is_line(const struct emulator *emulator, int row, int column, uint32_t point,
    struct lines *lines)
{
	const struct picture *picture = &emulator->picture;
	int kind = point == 0x258c;
	bool is_glyph = kind == 0 && emulator->row->few_colors;
	uint32_t color;

	if (picture_is_even(picture, row, column, &color) == is_glyph ||
	    (!is_glyph && color == picture->ground))
		return false;
	if (!lines->seen[kind]) {
		lines->row[kind] = row;
		lines->column[kind] = column;
	}
	lines->seen[kind] = true;
	return picture_is_same(
	    picture, row, column, lines->row[kind], lines->column[kind]);
}

/* Whether the picture can have this character there. */
static bool
is_there(const struct emulator *emulator, int row, int column,
    const struct cluster *cluster, struct lines *lines)
{
	const struct picture *picture = &emulator->picture;
	uint32_t point = cluster->points[0], color;
	bool empty = true;

	if (is_line_point(point))
		return is_line(emulator, row, column, point, lines);
	for (int i = 0; i < cluster->columns; i++)
		empty = empty &&
			picture_is_even(picture, row, column + i, &color) &&
			color == picture->ground;
	return empty == (point == ' ' || point == 0x3000);
}

/* The cluster at an offset of a row, which goes on in blanks. A line is none of
 * the text's: it is one column in any case. */
static struct cluster
cluster_in(struct str text, size_t at, enum ambiguous ambiguous)
{
	struct cluster cluster = {
		.length = 1, .columns = 1, .count = 1, .points = { ' ' }
	};

	if (at < text.length)
		cluster = cluster_at(text, at, ambiguous);
	if (is_line_point(cluster.points[0]))
		cluster.columns = 1;
	return cluster;
}

/* Adds the row as it is meant, with U+FFFD for what is not there. Nobody knows
 * how the cursor looks. */
static void
add_row(struct buffer *buffer, const struct terminal *terminal, struct str text,
    int row, struct lines *lines)
{
	const struct emulator *emulator = terminal->own;
	struct cluster cluster;
	int column = 0;

	for (size_t at = 0; column < terminal->tty->columns;
	     at += cluster.length, column += cluster.columns) {
		cluster = cluster_in(text, at, terminal->ambiguous);
		if ((row != emulator->cursor_row ||
			column != emulator->cursor_column) &&
		    !is_there(emulator, row, column, &cluster, lines))
			utf8_add(buffer, 0xfffd);
		else if (at < text.length)
			buffer_add(
			    buffer, str_slice(text, at, at + cluster.length));
		else
			buffer_add_byte(buffer, ' ');
	}
	buffer_add_byte(buffer, '\n');
}

char *
emulator_picture_look(struct terminal *terminal)
{
	struct emulator *emulator = terminal->own;
	struct str rest = str_of(terminal->meant);
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };
	struct lines lines = { 0 };
	char *seen;

	tty_settle(terminal->tty);
	emulator_line_sync(emulator);
	for (int row = 0; row < terminal->tty->rows; row++)
		add_row(&buffer, terminal, str_cut(&rest, '\n'), row, &lines);
	seen = text_of("%.*scursor %d,%d", (int)buffer_str(&buffer).length,
	    buffer_str(&buffer).bytes, emulator->cursor_row,
	    emulator->cursor_column);
	arena_free(&arena);
	return seen;
}

enum {
	LOOKS_LEAST = 100,
};

/* The screen is cleared, so that the picture is not taken for drawn before it
 * is. */
void
emulator_picture_redraw(struct terminal *terminal)
{
	struct emulator *emulator = terminal->own;
	const struct picture *picture = &emulator->picture;
	double end = tty_after(TTY_DEADLINE);
	uint32_t *drawn = picture_settled(picture);

	emulator_line_say(emulator, "\033[2J");
	while (picture_difference(picture, drawn) == 0 && tty_clock() < end)
		pause_briefly();
	assert_true(picture_difference(picture, drawn) > 0);
	tty_do(terminal->tty, "<C-l>");
	/* A machine that stood still has not looked. */
	for (int looks = 0; picture_difference(picture, drawn) > 0; looks++) {
		if (tty_clock() > end && looks > LOOKS_LEAST)
			fail_msg("after Ctrl-L %ld pixels are others",
			    picture_difference(picture, drawn));
		pause_briefly();
	}
	free(drawn);
}
