#include "app/status_internal.h"

#include "app/bar_internal.h"
#include "app/jot_internal.h"
#include "app/say_internal.h"
#include "app/select_internal.h"
#include "view/last_year.h"
#include "view/page.h"

enum {
	SPELLINGS_SHOWN = 20, /* more fit on no screen */
};

/* Returns what a sound stood for: 首字母 rgzn：人工智能 9处. */
static struct str
spellings_line(
    const struct spellings *spellings, struct str typed, struct arena *arena)
{
	struct buffer line = { .arena = arena };

	buffer_add(
	    &line, str_of(spellings->at[0].initials ? "首字母 " : "拼音 "));
	buffer_add(&line,
	    str_slice(typed, spellings->typed.from, spellings->typed.to));
	buffer_add(&line, str_of("："));
	for (size_t i = 0; i < spellings->count && i < SPELLINGS_SHOWN; i++) {
		struct str text = spellings->at[i].text;

		buffer_add(&line,
		    arena_print(arena, "%s%.*s %zu处", i == 0 ? "" : "  ",
			(int)text.length, text.bytes, spellings->at[i].count));
	}
	return buffer_str(&line);
}

/* Returns the remark on hits of the words, which follow those of the whole. */
static struct str
words_line(const struct hits *hits, struct arena *arena)
{
	size_t before = hits->begins[HITS_WORDS];

	if (before == 0)
		return str_of("同一节中都有");
	return arena_print(
	    arena, "另%zu处：同一节中都有", hits->count - before);
}

/* Returns the remark on the search that is being typed. */
static struct str
search_line(const struct app *app, struct arena *arena)
{
	const struct search *search = &app->search;
	const struct hits *hits = &search->find.hits;

	if (search->choice.begun)
		return spellings_line(&search->choice.spellings,
		    line_editor_text(&search->choice.typed), arena);
	if (search->spellings.count > 0)
		return spellings_line(&search->spellings,
		    line_editor_text(&app->prompt.line), arena);
	if (search->find.given_up)
		return str_of(find_too_complex);
	if (hits->run == HITS_WORDS && hits->begins[HITS_WORDS] < hits->count)
		return words_line(hits, arena);
	if (search->find.held_back)
		return str_of("标题中没有");
	return str_of("");
}

/* Returns how the query is read; on a narrow screen only what can change. */
static struct str
search_modes(const struct app *app, bool narrow)
{
	if (app->search.rules.pattern)
		return str_of("正则");
	if (app->search.find.held_back)
		return str_of("再输几个字母，就搜正文");
	if (narrow)
		return str_of(app->search.rules.sounds ? "拼音" : "");
	return str_of(
	    app->search.rules.sounds ? "拼音 简繁 全半角" : "简繁 全半角");
}

/* Returns in so many columns where the reader is: in a search, in a view, at a
 * note, at a target with last year's figure, or, on a narrow screen, in a
 * section. */
static struct str
whereabouts(const struct app *app, const struct panes *panes, int room,
    struct arena *arena)
{
	const struct search *search = &app->search;
	struct str words;

	if (app->prompt.kind == PROMPT_SEARCH)
		return search_line(app, arena);
	if (views_is_opened(&app->views, ACTION_QUOTE))
		return jot_words(app, arena);
	if (views_is_open(&app->views))
		return str_of(views_in_use(&app->views)->name);
	if (select_is_on(app)) {
		words = select_words(app, arena);
		return arena_print(
		    arena, "选中%.*s", (int)words.length, words.bytes);
	}
	if (app->mode != KEYMAP_READING)
		return str_of(app->mode == KEYMAP_FOLD ? "z" : "'");
	if (app->search.shown) {
		struct str query = line_editor_text(search_last(search));

		return arena_print(arena, "搜索 %.*s  第%zu/%zu处",
		    (int)query.length, query.bytes, app->reading.search.now + 1,
		    search_count(search));
	}
	if (panes->panes[PANE_TEXT].margin == 0) {
		words = jot_words(app, arena);
		if (words.length == 0)
			words = last_year_line(&app->reading, room, arena);
		if (words.length > 0)
			return words;
	}
	if (panes->single)
		return page_label(app->reading.report, app->reading.selected,
		    say_room(app), app->reading.ambiguous, arena);
	return str_of(views_in_use(&app->views)->name);
}

void
status_draw(
    const struct app *app, const struct panes *panes, struct frame *frame)
{
	struct arena arena = { 0 };
	bool said = app->message.message[0] != '\0';
	struct str right = app->prompt.kind == PROMPT_SEARCH
			       ? search_modes(app, panes->single)
			       : bar_encoding(app);
	int end = bar_draw_right(frame, panes->status, right);
	int room = right.length > 0 ? end - 2 : panes->status.columns - 2;
	struct str left =
	    said ? say_fit(&app->message, room, frame->ambiguous, &arena)
		 : whereabouts(app, panes, room, &arena);

	frame_text_cut(frame, panes->status, 0, 1, room,
	    said ? ROLE_ALERT : ROLE_BAR, left);
	arena_free(&arena);
}

void
status_draw_over(
    const struct app *app, const struct panes *panes, struct frame *frame)
{
	bool titled = panes->title.rows > 0 && app->prompt.kind == PROMPT_NONE;
	bool last = !titled && frame->cursor_row != frame->rows - 1;
	struct area row = { last ? frame->rows - 1 : 0, 0, 1, frame->columns };
	struct arena arena = { 0 };

	if (app->message.message[0] == '\0')
		return;
	for (int column = 0; column < row.columns; column++)
		frame_text(frame, row, 0, column, ROLE_TEXT, str_of(" "));
	frame_text_cut(frame, row, 0, 1, row.columns - 2, ROLE_ALERT,
	    say_fit(&app->message, row.columns - 2, frame->ambiguous, &arena));
	arena_free(&arena);
}
