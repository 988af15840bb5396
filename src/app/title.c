#include "app/title_internal.h"

#include "app/bar_internal.h"
#include "text/numeral.h"
#include "view/glyph.h"
#include "view/page.h"

enum {
	GAP = 2, /* columns between two parts of the row */
};

/* Returns the year and the title, for so many columns: 2025年
 * 徐汇区政府工作报告（摘要）. */
static struct str
report_name(const struct app *app, int columns, struct arena *arena)
{
	const struct reading *reading = &app->reading;
	struct str year = reading->report->nodes[0].year;
	struct buffer name = { .arena = arena };

	/* Many titles name their year. */
	if (year.length > 0 &&
	    str_find(reading->report->nodes[0].title, year) ==
		reading->report->nodes[0].title.length) {
		buffer_add(&name, year);
		buffer_add(&name, str_of("年 "));
	}
	columns -= cluster_columns(buffer_str(&name), reading->ambiguous);
	buffer_add(
	    &name, page_title(reading->report, 0, columns, reading->ambiguous));
	return buffer_str(&name);
}

/* Returns what stands for a section on the way to another: its bare number, or
 * without one its title. */
static struct str
waymark(const struct report *report, size_t node)
{
	struct str number = numeral_bare(report->nodes[node].number);

	return number.length > 0
		   ? number
		   : page_title(report, node, 0, AMBIGUOUS_NARROW);
}

/* Returns the way to the selected section, 六 › 改善群众居住环境: its own name,
 * `own`, with as many sections above it as fit. */
static struct str
trail(const struct app *app, struct str own, int room, struct arena *arena)
{
	const struct report *report = app->reading.report;
	size_t node = app->reading.selected;
	struct str way = own, more;

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

/* Returns where the way begins: beside the divider or after the name of the
 * report, but at the column `latest` at the latest. */
static int
trail_column(const struct app *app, int text, int latest, struct str name)
{
	int after = 1 + cluster_columns(name, app->reading.ambiguous) + GAP;
	int column = after > text ? after : text;

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
	int end = draw_progress(app, true, frame, area, arena);
	bool inside = app->reading.selected != 0;
	struct str own = page_label(app->reading.report, app->reading.selected,
	    end - GAP - text, app->reading.ambiguous, arena);
	/* The report's name is cut where the section's own would be. */
	int latest =
	    inside ? end - GAP - cluster_columns(own, app->reading.ambiguous)
		   : end;
	struct str name = report_name(app, latest - GAP - 1, arena);
	int column = inside ? trail_column(app, text, latest, name) : end;

	frame_text_cut(frame, area, 0, 1, column - GAP - 1, ROLE_BAR, name);
	if (inside)
		frame_text_cut(frame, area, 0, column, end - GAP - column,
		    ROLE_BAR, trail(app, own, end - GAP - column, arena));
}

/* Draws the title of a screen with one pane. */
static void
draw_single_title(const struct app *app, const struct panes *panes,
    struct frame *frame, struct arena *arena)
{
	struct area area = panes->title;
	const struct reading *reading = &app->reading;
	bool text = views_pane(&app->views) == PANE_TEXT;
	bool back = text && report_has_tree(reading->report);
	int end = draw_progress(app, text, frame, area, arena);
	int column = 1, room = end - 1 - column;
	struct str title;

	if (back) {
		column = frame_text(frame, area, 0, column, ROLE_BAR,
			     str_of(GLYPH_BACK)) +
			 1;
		room = end - 1 - column;
	}
	title = page_title(reading->report, 0, room, reading->ambiguous);
	if (back && reading->selected != 0)
		title = trail(app,
		    page_label(reading->report, reading->selected, room,
			reading->ambiguous, arena),
		    room, arena);
	frame_text_cut(frame, area, 0, column, room, ROLE_BAR, title);
}

/* Draws the title of a view that has one of its own. */
static void
draw_own(const struct app *app, const struct panes *panes, struct frame *frame,
    struct arena *arena)
{
	struct str right,
	    left = views_title(&app->views, &app->reading, &right, arena);
	int end = bar_draw_right(frame, panes->title, right);

	frame_text_cut(frame, panes->title, 0, 1, end - GAP, ROLE_BAR, left);
}

void
title_draw(
    const struct app *app, const struct panes *panes, struct frame *frame)
{
	struct arena arena = { 0 };

	if (views_in_use(&app->views)->title != NULL)
		draw_own(app, panes, frame, &arena);
	else if (panes->single)
		draw_single_title(app, panes, frame, &arena);
	else
		draw_title(app, panes, frame, &arena);
	arena_free(&arena);
}
