#include "app/title_internal.h"

#include "app/bar_internal.h"
#include "view/glyph.h"
#include "view/page.h"

/* Returns n/N, counted in leaves. A branch shows the n of its first leaf, the
 * report 0. */
static struct str
counter(const struct app *app, struct arena *arena)
{
	const struct report *report = app->reading.report;
	size_t leaf = app->reading.selected == 0
			  ? 0
			  : report->nodes[app->reading.selected].leaf + 1;

	return arena_print(arena, "%zu/%zu", leaf, report->leaf_count);
}

/* Returns the title and the year: 徐汇区政府工作报告（摘要）2025. */
static struct str
report_name(const struct app *app, struct arena *arena)
{
	struct buffer name = { .arena = arena };

	buffer_add(&name, app->reading.report->nodes[0].title);
	buffer_add(&name, app->reading.report->nodes[0].year);
	return buffer_str(&name);
}

/* Returns the way to the section: 六 回应群众期待 › 改善群众居住环境. The part
 * before a chapter is left out if both do not fit. */
static struct str
trail(const struct app *app, int room, struct arena *arena)
{
	const struct node *node =
	    &app->reading.report->nodes[app->reading.selected];
	struct str label =
	    page_label(app->reading.report, app->reading.selected, arena);
	struct buffer both = { .arena = arena };

	if (app->reading.selected == 0)
		return (struct str){ "", 0 };
	if (node->depth == 1)
		return label;
	buffer_add(&both, page_label(app->reading.report, node->parent, arena));
	buffer_add(&both, str_of(" " GLYPH_INTO " "));
	buffer_add(&both, label);
	if (node->depth == 2 &&
	    cluster_columns(buffer_str(&both), app->reading.ambiguous) > room)
		return label;
	return buffer_str(&both);
}

static void
draw_title(const struct app *app, const struct panes *panes,
    struct frame *frame, struct arena *arena)
{
	struct area area = panes->title;
	int text = panes->panes[PANE_TEXT].area.column +
		   panes->panes[PANE_TEXT].column;
	int room = app->screen.tree_hidden ? area.columns : text - 2;
	struct buffer right = { .arena = arena };
	int column, end;

	buffer_add(&right, counter(app, arena));
	buffer_add_byte(&right, ' ');
	buffer_add(&right, bar_percentage(app, arena));
	end = bar_draw_right(frame, area, buffer_str(&right));
	if (room > end - 1)
		room = end - 1;
	column = frame_text_cut(
	    frame, area, 0, 1, room - 1, ROLE_BAR, report_name(app, arena));
	if (column + 1 < text)
		column = text - 2;
	column += 2;
	frame_text_cut(frame, area, 0, column, end - 2 - column, ROLE_BAR,
	    trail(app, end - 2 - column, arena));
}

/* Draws the title of a screen with one pane. */
static void
draw_single_title(const struct app *app, const struct panes *panes,
    struct frame *frame, struct arena *arena)
{
	struct area area = panes->title;
	int end = bar_draw_right(frame, area, counter(app, arena)), column = 1;
	struct str title = report_short_title(app->reading.report, 0);

	if (views_pane(&app->views) == PANE_TEXT) {
		column = frame_text(frame, area, 0, column, ROLE_BAR,
			     str_of(GLYPH_BACK)) +
			 1;
		title = page_label(app->reading.report,
		    page_owner(app->reading.report, app->reading.selected),
		    arena);
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
