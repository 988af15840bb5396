#include "app/prompt_row_internal.h"

#include "app/bar_internal.h"

/* Returns the summary at the right end of the prompt, as long as the room
 * allows. */
static struct str
summary(const struct app *app, int room, struct arena *arena)
{
	const struct search *search = &app->search;
	size_t count = search_count(search);
	const char *more = search->running ? "+" : "";
	struct str spelling = { "", 0 }, text;

	if (app->prompt.kind == PROMPT_FIGURES && app->prompt.line.length > 0)
		return arena_print(arena, "%zu个", app->reading.figures.found);
	if (app->prompt.kind != PROMPT_SEARCH || app->prompt.line.length == 0)
		return spelling;
	if (count == 0)
		return str_of(search->running                 ? "正在找"
			      : search->error.message[0] != 0 ? "正则有误"
			      : search->find.given_up         ? "已停止"
							      : "没有结果");
	if (search->spellings.count == 1 &&
	    search->spellings.at[0].count == count)
		spelling = arena_print(arena, "%.*s ",
		    (int)search->spellings.at[0].text.length,
		    search->spellings.at[0].text.bytes);
	for (int parts = 3; parts > 0; parts--) {
		text = arena_print(arena, "%.*s%zu%s处 %zu节 第%zu/%zu处",
		    parts == 3 ? (int)spelling.length : 0, spelling.bytes,
		    count, more, search->find.hits.sections,
		    app->reading.search.now + 1, count);
		if (parts == 1)
			text = arena_print(arena, "%zu/%zu%s",
			    app->reading.search.now + 1, count, more);
		if (cluster_columns(text, app->reading.ambiguous) <= room)
			break;
	}
	return text;
}

/* Draws what is wrong with a pattern below the place where it goes wrong. */
static void
draw_error(const struct app *app, struct frame *frame, int column)
{
	struct area area = { 1, 0, 1, frame->columns };
	struct str message = str_of(app->search.error.message);
	int columns = cluster_columns(message, frame->ambiguous);
	bool right = column + 2 + columns < area.columns;

	for (int i = 0; i < area.columns; i++)
		frame_text(frame, area, 0, i, ROLE_TEXT, str_of(" "));
	frame_text(frame, area, 0, column, ROLE_ALERT, str_of("^"));
	if (right)
		frame_text(frame, area, 0, column + 2, ROLE_ALERT, message);
	else
		frame_text_cut(frame, area, 0,
		    column > columns ? column - 1 - columns : 0,
		    column > columns ? columns : column - 1, ROLE_ALERT,
		    message);
}

/* Draws the typed text between two columns. Text that does not fit before the
 * caret is left out. */
static void
draw_typed(const struct app *app, struct frame *frame, struct area area,
    int column, int end)
{
	struct str typed = line_editor_text(&app->prompt.line), before;
	size_t caret = app->prompt.line.caret, from = 0;
	size_t place = app->search.error_place;

	while (cluster_columns(str_slice(typed, from, caret),
		   frame->ambiguous) > end - 1 - column)
		from += cluster_at(typed, from, frame->ambiguous).length;
	before = str_slice(typed, from, caret);
	area.columns = end;
	frame_text(frame, area, 0, column, ROLE_TEXT,
	    str_slice(typed, from, typed.length));
	frame->cursor_row = area.row;
	frame->cursor_column =
	    column + cluster_columns(before, frame->ambiguous);
	if (app->search.error.message[0] == '\0' ||
	    app->prompt.kind != PROMPT_SEARCH)
		return;
	place = place < from ? from : place;
	column +=
	    cluster_columns(str_slice(typed, from, place), frame->ambiguous);
	draw_error(app, frame, column < end ? column : end - 1);
}

void
prompt_row_draw(
    const struct app *app, const struct panes *panes, struct frame *frame)
{
	struct arena arena = { 0 };
	struct area area = panes->title;
	static const char *const words[] = {
		[PROMPT_JUMP] = "跳到 ",
		[PROMPT_SEARCH] = "搜索 ",
		[PROMPT_NOTE] = "笔记 ",
		[PROMPT_FIGURES] = "找数字 ",
		[PROMPT_FILTER] = "筛选 ",
	};
	int column = frame_text(
	    frame, area, 0, 1, ROLE_BAR, str_of(words[app->prompt.kind]));
	int typed = cluster_columns(
	    line_editor_text(&app->prompt.line), frame->ambiguous);
	int room = area.columns - column - 3 -
		   (typed < area.columns / 3 ? typed : area.columns / 3);
	int end = bar_draw_right(frame, area, summary(app, room, &arena));

	draw_typed(app, frame, area, column,
	    end < area.columns - 1 ? end - 1 : area.columns);
	arena_free(&arena);
}
