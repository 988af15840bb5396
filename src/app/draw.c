#include "app/bars.h"
#include "app/hints.h"
#include "app/place.h"

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

/* What can be typed into an empty search, and what it is. */
static const struct {
	const char *typed, *words;
} usage[] = {
	{ "rgzn", "首字母" },
	{ "xuhui", "全拼" },
	{ "人工zn", "混着打" },
	{ "3000yi", "数字照打" },
	{ "养老 社区", "都有的节" },
	{ "\"新 城\"", "不拆开" },
	{ "养老 -社区", "没有后者的节" },
};

enum {
	USAGE_WORDS = 15, /* the column of the words */
};

static void
draw_usage(struct frame *frame, struct area area)
{
	int row = 0;

	frame_text_cut(frame, area, row++, 2, area.columns - 3, ROLE_DIM,
	    str_of("打字就找，不用输入法："));
	for (size_t i = 0; i < sizeof usage / sizeof *usage; i++, row++) {
		frame_text(
		    frame, area, row, 4, ROLE_DIM, str_of(usage[i].typed));
		frame_text_cut(frame, area, row, USAGE_WORDS,
		    area.columns - USAGE_WORDS - 1, ROLE_DIM,
		    str_of(usage[i].words));
	}
}

/* The list of what was found, in the tree's place. */
static void
draw_results(const struct app *app, struct frame *frame, struct area area)
{
	if (app->prompt.length == 0)
		draw_usage(frame, area);
	else
		results_draw(
		    &app->search.results, app->search.hit, frame, area);
}

static void
draw_tree(const struct app *app, struct frame *frame, struct area area)
{
	int row = outline_draw(&app->outline, app->selected,
	    app->focus == FOCUS_TREE, frame, area);

	if (app->focus == FOCUS_TREE) {
		frame->cursor_row = area.row + row;
		frame->cursor_column = area.column;
	}
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
		row = text_pane_draw(&app->text, app->selected, frame,
		    panes->text, panes->text_column);
	frame->cursor_row = panes->text.row + row;
	frame->cursor_column = panes->text.column;
	if (panes->tree.rows == 0 || (app->help_open && !text))
		return;
	if (app->prompting == PROMPT_SEARCH)
		draw_results(app, frame, panes->tree);
	else
		draw_tree(app, frame, panes->tree);
}

void
app_draw(const struct app *app, struct frame *frame)
{
	struct panes panes = place_panes(app);

	if (panes_too_small(app->rows, app->columns)) {
		frame_text(frame, frame_area(frame), 0, 0, ROLE_TEXT,
		    str_of("屏幕至少要 20x5"));
		return;
	}
	draw_panes(app, &panes, frame);
	if (panes.title.rows > 0)
		bars_draw_top(app, &panes, frame);
	if (panes.status.rows > 0)
		bars_draw_status(app, &panes, frame);
	else
		draw_message(app, frame);
	hints_draw(app, frame, panes.hints);
}
