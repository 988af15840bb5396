#include "app/act.h"
#include "app/hints.h"
#include "view/glyph.h"
#include "view/page.h"

/* Draws a text that ends one column before the area's right edge; returns the
 * column where it begins. */
static int
draw_right(struct frame *frame, struct area area, struct str text)
{
	int columns = cluster_columns(text, frame->ambiguous);
	int column = area.columns - 1 - columns;

	if (column < 0)
		return area.columns;
	frame_text(frame, area, 0, column, ROLE_BAR, text);
	return column;
}

/* n/N, counted in leaves: a branch shows its first leaf's n, the report 0. */
static struct str
counter(const struct app *app, struct arena *arena)
{
	const struct report *report = app->report;
	size_t leaf =
	    app->selected == 0 ? 0 : report->nodes[app->selected].leaf + 1;

	return arena_print(arena, "%zu/%zu", leaf, report->leaf_count);
}

static struct str
percentage(const struct app *app, struct arena *arena)
{
	size_t length = app->report->length;
	size_t seen = detail_seen(&app->detail);

	return arena_print(
	    arena, "%zu%%", length == 0 ? 100 : seen * 100 / length);
}

/* 徐汇区政府工作报告（摘要）2025 */
static struct str
report_name(const struct app *app, struct arena *arena)
{
	struct buffer name = { .arena = arena };

	buffer_add(&name, app->report->nodes[0].title);
	buffer_add(&name, app->report->nodes[0].year);
	return buffer_str(&name);
}

/* 六 回应群众期待 › 改善群众居住环境. A part before its chapter is left out
 * where both find no room. */
static struct str
trail(const struct app *app, int room, struct arena *arena)
{
	const struct node *node = &app->report->nodes[app->selected];
	struct str label = page_label(app->report, app->selected, arena);
	struct buffer both = { .arena = arena };

	if (app->selected == 0)
		return (struct str){ "", 0 };
	if (node->depth == 1)
		return label;
	buffer_add(&both, page_label(app->report, node->parent, arena));
	buffer_add(&both, str_of(" " GLYPH_INTO " "));
	buffer_add(&both, label);
	if (node->depth == 2 &&
	    cluster_columns(buffer_str(&both), app->ambiguous) > room)
		return label;
	return buffer_str(&both);
}

static void
draw_title(const struct app *app, const struct panes *panes,
    struct frame *frame, struct arena *arena)
{
	struct area area = panes->title;
	int text = panes->text.column + panes->text_column;
	int room = app->tree_hidden ? area.columns : text - 2;
	struct buffer right = { .arena = arena };
	int column, end;

	buffer_add(&right, counter(app, arena));
	buffer_add_byte(&right, ' ');
	buffer_add(&right, percentage(app, arena));
	end = draw_right(frame, area, buffer_str(&right));
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

/* The title of the one pane that is seen. */
static void
draw_single_title(const struct app *app, const struct panes *panes,
    struct frame *frame, struct arena *arena)
{
	struct area area = panes->title;
	int end = draw_right(frame, area, counter(app, arena)), column = 1;
	struct str title = report_short_title(app->report, 0);

	if (panes->text.rows > 0) {
		column = frame_text(frame, area, 0, column, ROLE_BAR,
			     str_of(GLYPH_BACK)) +
			 1;
		title = page_label(app->report, app->detail.page.node, arena);
	}
	frame_text_cut(
	    frame, area, 0, column, end - 1 - column, ROLE_BAR, title);
}

static void
draw_prompt(const struct app *app, struct frame *frame, struct area area)
{
	struct str typed = line_text(&app->prompt);
	size_t caret = app->prompt.caret, from = 0;
	int column = frame_text(frame, area, 0, 1, ROLE_BAR, str_of("跳到 "));
	int room = area.columns - 1 - column;

	/* The caret stays in sight: what does not fit before it is left out. */
	while (cluster_columns(
		   str_slice(typed, from, caret), frame->ambiguous) > room)
		from += cluster_at(typed, from, frame->ambiguous).length;
	frame->cursor_row = area.row;
	frame->cursor_column =
	    area.column + frame_text(frame, area, 0, column, ROLE_TEXT,
			      str_slice(typed, from, caret));
	frame_text(frame, area, 0, column, ROLE_TEXT,
	    str_slice(typed, from, typed.length));
}

/* What has to be said where there is no status row to say it in. */
static void
draw_message(const struct app *app, struct frame *frame)
{
	struct area last = { frame->rows - 1, 0, 1, frame->columns };

	if (app->message.message[0] == '\0')
		return;
	for (int column = 0; column < last.columns; column++)
		frame_text(frame, last, 0, column, ROLE_TEXT, str_of(" "));
	frame_text_cut(frame, last, 0, 1, last.columns - 2, ROLE_ALERT,
	    str_of(app->message.message));
}

static void
draw_status(const struct app *app, const struct panes *panes,
    struct frame *frame, struct arena *arena)
{
	struct str right =
	    panes->single ? percentage(app, arena) : str_of(app->encoding);
	struct str left = str_of(app->help_open             ? "帮助"
				 : app->focus == FOCUS_TREE ? "目录"
							    : "正文");
	int end = draw_right(frame, panes->status, right);
	enum role role = ROLE_BAR;

	if (app->message.message[0] != '\0') {
		left = str_of(app->message.message);
		role = ROLE_ALERT;
	} else if (panes->single && !app->help_open) {
		left = page_label(app->report, app->selected, arena);
	}
	frame_text_cut(frame, panes->status, 0, 1, end - 2, role, left);
}

static void
draw_panes(
    const struct app *app, const struct panes *panes, struct frame *frame)
{
	bool text = panes->text.rows > 0;
	int row = 0;

	frame_role(frame, panes->divider, ROLE_DIVIDER);
	if (app->help_open)
		help_draw(&app->help, frame, text ? panes->text : panes->tree);
	else if (text)
		row = detail_draw(&app->detail, app->selected, frame,
		    panes->text, panes->text_column);
	frame->cursor_row = panes->text.row + row;
	frame->cursor_column = panes->text.column;
	if (panes->tree.rows > 0 && !(app->help_open && !text)) {
		row = outline_draw(&app->outline, app->selected,
		    app->focus == FOCUS_TREE, frame, panes->tree);
		if (app->focus == FOCUS_TREE) {
			frame->cursor_row = panes->tree.row + row;
			frame->cursor_column = panes->tree.column;
		}
	}
}

void
app_draw(const struct app *app, struct frame *frame)
{
	struct panes panes = act_panes(app);
	struct arena arena = { 0 };

	if (panes_too_small(app->rows, app->columns)) {
		frame_text(frame, frame_area(frame), 0, 0, ROLE_TEXT,
		    str_of("屏幕至少要 20x5"));
		return;
	}
	draw_panes(app, &panes, frame);
	if (panes.title.rows > 0 && app->prompt_open)
		draw_prompt(app, frame, panes.title);
	else if (panes.title.rows > 0 && panes.single)
		draw_single_title(app, &panes, frame, &arena);
	else if (panes.title.rows > 0)
		draw_title(app, &panes, frame, &arena);
	if (panes.status.rows > 0)
		draw_status(app, &panes, frame, &arena);
	else
		draw_message(app, frame);
	hints_draw(app, frame, panes.hints);
	arena_free(&arena);
}
