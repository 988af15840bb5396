#include "app/title_internal.h"

#include "app/bar_internal.h"
#include "text/numeral.h"
#include "view/glyph.h"
#include "view/page.h"

enum {
	GAP = 2, /* columns between two parts of the row */
};

/* Returns the year and the title: 2025年 徐汇区政府工作报告（摘要）. */
static struct str
report_name(const struct app *app, struct arena *arena)
{
	const struct node *node = &app->reading.report->nodes[0];
	struct buffer name = { .arena = arena };

	buffer_add(&name, node->year);
	if (node->year.length > 0)
		buffer_add(&name, str_of("年 "));
	buffer_add(&name, node->title);
	return buffer_str(&name);
}

/* Returns what stands for a section on the way to another: its bare number, or
 * without one its title. */
static struct str
waymark(const struct report *report, size_t node)
{
	struct str number = numeral_bare(report->nodes[node].number);

	return number.length > 0 ? number : report_short_title(report, node);
}

/* Returns the way to the selected section, 六 › 改善群众居住环境, with as many
 * sections above it as fit. */
static struct str
trail(const struct app *app, int room, struct arena *arena)
{
	const struct report *report = app->reading.report;
	size_t node = app->reading.selected;
	struct str way = page_label(report, node, arena), more;

	if (node == 0)
		return str_of("");
	while ((node = report->nodes[node].parent) != 0) {
		struct str mark = waymark(report, node);

		more = arena_print(arena, "%.*s " GLYPH_INTO " %.*s",
		    (int)mark.length, mark.bytes, (int)way.length, way.bytes);
		if (cluster_columns(more, app->reading.ambiguous) > room)
			break;
		way = more;
	}
	return way;
}

/* Draws how far the reader is. Returns its first column. */
static int
draw_progress(const struct app *app, bool share, struct frame *frame,
    struct area area, struct arena *arena)
{
	struct buffer right = { .arena = arena };

	buffer_add(&right, bar_counter(app, arena));
	if (share && right.length > 0)
		buffer_add_byte(&right, ' ');
	if (share)
		buffer_add(&right, bar_percentage(app, arena));
	return bar_draw_right(frame, area, buffer_str(&right));
}

/* Returns where the way begins: beside the divider or after the name, which is
 * cut where the section's own title would be. */
static int
trail_column(const struct app *app, int text, int end, struct str name,
    struct arena *arena)
{
	const struct reading *reading = &app->reading;
	int after = 1 + cluster_columns(name, reading->ambiguous) + GAP;
	int own = cluster_columns(
	    page_label(reading->report, reading->selected, arena),
	    reading->ambiguous);
	int column = after > text ? after : text, latest = end - GAP - own;

	if (reading->selected == 0)
		return end;
	if (column <= latest)
		return column;
	return latest > 1 + GAP ? latest : 1;
}

static void
draw_title(const struct app *app, const struct panes *panes,
    struct frame *frame, struct arena *arena)
{
	struct area area = panes->title;
	int text = panes->panes[PANE_TEXT].area.column +
		   panes->panes[PANE_TEXT].column;
	struct str name = report_name(app, arena);
	int end = draw_progress(app, true, frame, area, arena);
	int column = trail_column(app, text, end, name, arena);

	frame_text_cut(frame, area, 0, 1, column - GAP - 1, ROLE_BAR, name);
	frame_text_cut(frame, area, 0, column, end - GAP - column, ROLE_BAR,
	    trail(app, end - GAP - column, arena));
}

/* Draws the title of a screen with one pane. */
static void
draw_single_title(const struct app *app, const struct panes *panes,
    struct frame *frame, struct arena *arena)
{
	struct area area = panes->title;
	bool text = views_pane(&app->views) == PANE_TEXT;
	int end = draw_progress(app, text, frame, area, arena), column = 1;
	struct str title = app->reading.report->nodes[0].title;

	if (text && report_has_tree(app->reading.report)) {
		column = frame_text(frame, area, 0, column, ROLE_BAR,
			     str_of(GLYPH_BACK)) +
			 1;
		title = app->reading.selected == 0
			    ? report_short_title(app->reading.report, 0)
			    : trail(app, end - 1 - column, arena);
	}
	frame_text_cut(
	    frame, area, 0, column, end - 1 - column, ROLE_BAR, title);
}

void
title_draw(
    const struct app *app, const struct panes *panes, struct frame *frame)
{
	struct arena arena = { 0 };

	if (panes->single)
		draw_single_title(app, panes, frame, &arena);
	else
		draw_title(app, panes, frame, &arena);
	arena_free(&arena);
}
