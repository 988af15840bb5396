#include "app/bar_internal.h"

int
bar_draw_right(struct frame *frame, struct area area, struct str text)
{
	int columns = cluster_columns(text, frame->ambiguous);
	int column = area.columns - 1 - columns;

	if (column < 0)
		return area.columns;
	frame_text(frame, area, 0, column, ROLE_BAR, text);
	return column;
}

struct str
bar_encoding(const struct app *app)
{
	struct str encoding = str_of(app->encoding);

	return str_is(encoding, "UTF-8") ? str_of("") : encoding;
}

struct str
bar_percentage(const struct app *app, struct arena *arena)
{
	size_t length = app->reading.report->length;
	size_t seen = app->reading.text.seen;

	return arena_print(
	    arena, "%zu%%", length == 0 ? 100 : seen * 100 / length);
}

struct str
bar_counter(const struct app *app, struct arena *arena)
{
	const struct report *report = app->reading.report;
	const struct node *node = &report->nodes[app->reading.selected];

	if (app->reading.selected == 0 || node->note || report->leaf_count < 2)
		return str_of("");
	return arena_print(
	    arena, "%zu/%zu节", node->leaf + 1, report->leaf_count);
}
