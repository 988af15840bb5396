#include "app/bars.h"

#include "app/place.h"
#include "view/glyph.h"
#include "view/page.h"

enum {
	SPELLINGS_SHOWN = 20, /* more fit on no screen */
};

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
	size_t seen = text_pane_seen(&app->text);

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
		title = page_label(app->report, app->text.page.node, arena);
	}
	frame_text_cut(
	    frame, area, 0, column, end - 1 - column, ROLE_BAR, title);
}

/* What stands at the prompt's right end: what was found, the longer the more
 * room there is. */
static struct str
summary(const struct app *app, int room, struct arena *arena)
{
	const struct search *search = &app->search;
	size_t count = search_count(search);
	const char *more = search->running ? "+" : "";
	struct str spelling = { "", 0 }, text;

	if (app->prompting != PROMPT_SEARCH || app->prompt.length == 0)
		return spelling;
	if (count == 0)
		return str_of(search->running                 ? "正在找"
			      : search->error.message[0] != 0 ? "正则有误"
							      : "没有");
	if (search->spellings.count == 1 &&
	    search->spellings.at[0].count == count)
		spelling = arena_print(arena, "%.*s ",
		    (int)search->spellings.at[0].text.length,
		    search->spellings.at[0].text.bytes);
	for (int parts = 3; parts > 0; parts--) {
		text = arena_print(arena, "%.*s%zu%s 处  %zu 节  第 %zu/%zu 处",
		    parts == 3 ? (int)spelling.length : 0, spelling.bytes,
		    count, more, search->find.hits.sections, search->hit + 1,
		    count);
		if (parts == 1)
			text = arena_print(
			    arena, "%zu/%zu%s", search->hit + 1, count, more);
		if (cluster_columns(text, app->ambiguous) <= room)
			break;
	}
	return text;
}

/* Under the place where a pattern goes wrong: what is wrong. */
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

/* Draws what was typed between two columns, the caret in sight: what does not
 * fit before it is left out. */
static void
draw_typed(const struct app *app, struct frame *frame, struct area area,
    int column, int end)
{
	struct str typed = line_editor_text(&app->prompt), before;
	size_t caret = app->prompt.caret, from = 0;
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
	    app->prompting != PROMPT_SEARCH)
		return;
	place = place < from ? from : place;
	column +=
	    cluster_columns(str_slice(typed, from, place), frame->ambiguous);
	draw_error(app, frame, column < end ? column : end - 1);
}

static void
draw_prompt(const struct app *app, const struct panes *panes,
    struct frame *frame, struct arena *arena)
{
	struct area area = panes->title;
	bool searching = app->prompting == PROMPT_SEARCH;
	int column = frame_text(
	    frame, area, 0, 1, ROLE_BAR, str_of(searching ? "搜索 " : "跳到 "));
	int typed =
	    cluster_columns(line_editor_text(&app->prompt), frame->ambiguous);
	int room = area.columns - column - 3 -
		   (typed < area.columns / 3 ? typed : area.columns / 3);
	int end = draw_right(frame, area, summary(app, room, arena));

	draw_typed(app, frame, area, column,
	    end < area.columns - 1 ? end - 1 : area.columns);
}

void
bars_draw_top(
    const struct app *app, const struct panes *panes, struct frame *frame)
{
	struct arena arena = { 0 };

	if (app->prompting != PROMPT_NONE)
		draw_prompt(app, panes, frame, &arena);
	else if (panes->single)
		draw_single_title(app, panes, frame, &arena);
	else
		draw_title(app, panes, frame, &arena);
	arena_free(&arena);
}

/* 首字母 rgzn = 人工智能 9: what a sound stood for. */
static struct str
spellings_line(
    const struct spellings *spellings, struct str typed, struct arena *arena)
{
	struct buffer line = { .arena = arena };

	buffer_add(
	    &line, str_of(spellings->at[0].initials ? "首字母 " : "拼音 "));
	buffer_add(&line,
	    str_slice(typed, spellings->typed.from, spellings->typed.to));
	buffer_add(&line, str_of(" ="));
	for (size_t i = 0; i < spellings->count && i < SPELLINGS_SHOWN; i++) {
		struct str text = spellings->at[i].text;

		buffer_add(&line,
		    arena_print(arena, "%s%.*s %zu", i == 0 ? " " : "  ",
			(int)text.length, text.bytes, spellings->at[i].count));
	}
	return buffer_str(&line);
}

/* What there is to say of the search that is being typed. */
static struct str
search_line(const struct app *app, struct arena *arena)
{
	const struct search *search = &app->search;
	const struct hits *hits = &search->find.hits;

	if (search->choice.begun)
		return spellings_line(&search->choice.spellings,
		    line_editor_text(&search->choice.typed), arena);
	if (search->spellings.count > 0)
		return spellings_line(
		    &search->spellings, line_editor_text(&app->prompt), arena);
	if (search->find.limited)
		return str_of("正则太复杂，有些段落没有找完");
	if (hits->count > 0 && hits->at[0].word > 0)
		return str_of("这些词同在一节");
	if (search->find.held_back)
		return str_of("标题里没有");
	return str_of("");
}

/* How the prompt is read; in narrow places without what always holds. */
static struct str
search_modes(const struct app *app, bool narrow)
{
	if (app->search.rules.pattern)
		return str_of("正则");
	if (app->search.find.held_back)
		return str_of("多打一些也找正文");
	if (narrow)
		return str_of(app->search.rules.sounds ? "拼音" : "");
	return str_of(
	    app->search.rules.sounds ? "拼音 简繁 全半角" : "简繁 全半角");
}

/* Where the reader is: in a search, a pane, or under a narrow screen's title
 * in a section. */
static struct str
whereabouts(
    const struct app *app, const struct panes *panes, struct arena *arena)
{
	const struct search *search = &app->search;

	if (app->help_open)
		return str_of("帮助");
	if (app->prompting == PROMPT_SEARCH)
		return search_line(app, arena);
	if (app->hits_shown) {
		struct str query = line_editor_text(search_last(search));

		return arena_print(arena, "搜索 %.*s  第 %zu/%zu 处",
		    (int)query.length, query.bytes, search->hit + 1,
		    search_count(search));
	}
	if (panes->single)
		return page_label(app->report, app->selected, arena);
	return str_of(app->focus == FOCUS_TREE ? "目录" : "正文");
}

void
bars_draw_status(
    const struct app *app, const struct panes *panes, struct frame *frame)
{
	struct arena arena = { 0 };
	bool said = app->message.message[0] != '\0';
	struct str left = said ? str_of(app->message.message)
			       : whereabouts(app, panes, &arena);
	struct str right = app->prompting == PROMPT_SEARCH
			       ? search_modes(app, panes->single)
			   : panes->single ? percentage(app, &arena)
					   : str_of(app->encoding);
	int end = draw_right(frame, panes->status, right);

	frame_text_cut(frame, panes->status, 0, 1, end - 2,
	    said ? ROLE_ALERT : ROLE_BAR, left);
	arena_free(&arena);
}
