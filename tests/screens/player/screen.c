#include "host/glyph_ascii.h"
#include "screens/player.h"

/* Adds where hits are marked, which the text of a screen does not show. */
static void
add_hits(struct buffer *buffer, const struct frame *frame)
{
	int count = frame->rows * frame->columns, length;

	for (int at = 0; at < count; at += length) {
		enum role role = frame->cells[at].role;

		for (length = 1; at + length < count &&
				 frame->cells[at + length].role == role &&
				 (at + length) % frame->columns != 0;
		     length++)
			;
		if (role == ROLE_HIT || role == ROLE_HIT_NOW)
			buffer_add(
			    buffer, arena_print(buffer->arena, "%s %d,%d+%d\n",
					role == ROLE_HIT ? "hit" : "now",
					at / frame->columns,
					at % frame->columns, length));
	}
}

/* Shows a cell as term/paint does in ASCII. */
static void
be_ascii(struct cell *cell)
{
	char twin = glyph_ascii(cell->points[0]);

	if (twin != '\0')
		cell->points[0] = (uint32_t)twin;
	if (cell->role == ROLE_DIVIDER && cell->points[0] == ' ')
		cell->points[0] = '|';
	if (cell->role == ROLE_MARK && cell->points[0] == ' ')
		cell->points[0] = '>';
}

struct str
player_screen(const struct player *player, struct arena *arena)
{
	const struct app *app = &player->app;
	struct frame frame = frame_new(arena, app->screen.rows,
	    app->screen.columns, app->reading.ambiguous);
	struct buffer raw = { .arena = arena }, buffer = { .arena = arena };
	struct str rest;

	app_draw(app, &frame);
	for (int i = 0; player->ascii && i < frame.rows * frame.columns; i++)
		be_ascii(&frame.cells[i]);
	frame_print(&frame, &raw);
	rest = buffer_str(&raw);
	while (rest.length > 0) {
		struct str row = str_cut(&rest, '\n');

		while (row.length > 0 && row.bytes[row.length - 1] == ' ')
			row.length--;
		buffer_add(&buffer, row);
		buffer_add_byte(&buffer, '\n');
	}
	buffer_add(&buffer, arena_print(arena, "cursor %d,%d\n",
				frame.cursor_row, frame.cursor_column));
	add_hits(&buffer, &frame);
	buffer_add(&buffer, buffer_str(&player->effects));
	return buffer_str(&buffer);
}
