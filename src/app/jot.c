#include "app/jot_internal.h"

#include <sysexits.h>

#include "app/app.h"
#include "app/fit_internal.h"
#include "app/move_internal.h"
#include "app/prompt_internal.h"
#include "app/say_internal.h"
#include "app/select_internal.h"
#include "text/utf8.h"
#include "view/page.h"

/* --- Where */

/* Returns the code points of the marked sentences in their first paragraph. */
static size_t
count_selected(const struct app *app, const struct sentence *first)
{
	const struct report *report = app->reading.report;
	struct span span =
	    selection_in(&app->reading.selection, report, first->paragraph);
	size_t points = utf8_count(str_slice(
	    report->paragraphs[first->paragraph].text, span.from, span.to));

	return points < NOTE_QUOTE ? points : NOTE_QUOTE;
}

/* Returns the words that a note now would be on: the selection, or the beginning
 * of the selected section. */
static struct anchor
anchor_now(const struct app *app, struct arena *arena)
{
	const struct report *report = app->reading.report;
	const struct selection *selection = &app->reading.selection;
	const struct sentence *first = selection_first(selection);
	struct str text;
	size_t node;

	if (!select_is_on(app))
		return anchor_make(
		    report, app->reading.selected, 0, ANCHOR_QUOTE, arena);
	node = report_paragraph_node(report, first->paragraph);
	text = report->paragraphs[first->paragraph].text;
	return anchor_make(report, node,
	    (size_t)(text.bytes - report->nodes[node].text.bytes) +
		first->span.from,
	    count_selected(app, first), arena);
}

static bool
can_keep(struct app *app)
{
	if (!app->jots.kept)
		error_set(&app->message, EX_OK, "这次不保存书签和笔记");
	return app->jots.kept;
}

/* --- Keys */

static void
ask(struct app *app, const struct desk_note *note)
{
	app->jots.asked = *note;
	app->jots.is_asked = true;
}

void
jot_bookmark(struct app *app)
{
	struct jots *jots = &app->jots;
	struct desk_note note = { .text = { "", 0 } };
	size_t index;

	if (!can_keep(app))
		return;
	arena_free(&jots->arena);
	note.anchor = anchor_now(app, &jots->arena);
	index = note_list_at(&jots->list, &note);
	if (index == jots->list.count)
		ask(app, &note);
	else if (jots->list.at[index].note.text.length > 0)
		error_set(
		    &app->message, EX_OK, "这里有笔记：a 改，' 的列表里 m 删");
	else {
		note = note_list_change(&jots->list, index, note.text, true);
		ask(app, &note);
	}
	select_end(app);
}

/* Begins to type the text of a note, with the one that it has. */
static void
open_prompt(struct app *app, struct str text)
{
	app->prompt = (struct prompt){ .kind = PROMPT_NOTE };
	line_editor_set(&app->prompt.line, text);
}

void
jot_open(struct app *app)
{
	struct jots *jots = &app->jots;
	struct desk_note note = { .text = { "", 0 } };

	if (!can_keep(app))
		return;
	arena_free(&jots->arena);
	if (views_is_opened(&app->views, ACTION_QUOTE)) {
		jots->entry = app->reading.note;
		if (jots->entry >= jots->list.count)
			return;
	} else {
		views_close_all(&app->views);
		note.anchor = anchor_now(app, &jots->arena);
		jots->entry = note_list_at(&jots->list, &note);
		jots->draft = note;
	}
	open_prompt(app, jots->entry < jots->list.count
			     ? jots->list.at[jots->entry].note.text
			     : note.text);
}

void
jot_enter(struct app *app)
{
	struct jots *jots = &app->jots;
	struct str text = arena_copy(
	    &jots->arena, str_trim(line_editor_text(&app->prompt.line)));
	bool is_new = jots->entry == jots->list.count;
	struct desk_note note = jots->draft;

	app->prompt.kind = PROMPT_NONE;
	if (text.length == 0) {
		error_set(&app->message, EX_OK, "没有写，没有记");
		return;
	}
	if (is_new)
		note.text = text;
	else if (str_equal(jots->list.at[jots->entry].note.text, text))
		return;
	else
		note = note_list_change(&jots->list, jots->entry, text, false);
	ask(app, &note);
	select_end(app);
}

void
jot_list(struct app *app)
{
	if (!app->jots.kept) {
		app->mode = KEYMAP_QUOTE;
		return;
	}
	if (views_is_opened(&app->views, ACTION_QUOTE)) {
		views_close_all(&app->views);
		move_back(app);
		return;
	}
	views_close_all(&app->views);
	views_toggle(&app->views, ACTION_QUOTE);
	jot_filter(app, &(struct line_editor){ .length = 0 });
}

void
jot_search(struct app *app)
{
	if (!views_is_opened(&app->views, ACTION_QUOTE)) {
		prompt_open_search(app);
		return;
	}
	app->prompt = (struct prompt){
		.kind = PROMPT_FILTER,
		.line = app->jots.filter,
	};
}

void
jot_filter(struct app *app, const struct line_editor *line)
{
	app->jots.filter = *line;
	app->reading.note_filter = line_editor_text(&app->jots.filter);
}

/* --- What is kept */

void
app_keep_notes(struct app *app)
{
	app->jots.kept = true;
	app->reading.notes = &app->jots.list;
	fit_views(app);
}

struct note_list *
app_notes(struct app *app)
{
	return &app->jots.list;
}

bool
app_jot(const struct app *app, bool leaving, struct desk_note *note)
{
	const struct note_list *list = &app->jots.list;

	if (app->jots.is_asked) {
		*note = app->jots.asked;
		return true;
	}
	if (!leaving && views_is_opened(&app->views, ACTION_QUOTE))
		return false;
	for (size_t i = 0; i < list->count; i++)
		if (list->at[i].removed) {
			*note = note_list_change(
			    list, i, (struct str){ "", 0 }, true);
			return true;
		}
	return false;
}

/* Says what was kept, and of which section. */
static void
tell(struct app *app, const struct desk_note *note)
{
	struct saying saying = {
		.before = str_of(note->removed ? "已取消书签：“"
				 : note->text.length == 0 ? "已加书签：“"
							  : "已记下笔记：“"),
		.name = note->anchor.title,
		.after = str_of("”"),
	};

	if (note->removed && note->was.length > 0)
		saying.before = str_of("已删除笔记：“");
	say_first(app, &saying, 1);
}

void
app_jotted(struct app *app, const struct desk_note *note, bool done)
{
	struct jots *jots = &app->jots;

	jots->is_asked = false;
	if (done) {
		tell(app, note);
		note_list_take(&jots->list, note);
		note_list_find(&jots->list, app->reading.report);
		fit_views(app);
		return;
	}
	for (size_t i = 0; i < jots->list.count; i++)
		jots->list.at[i].removed = false;
	jots->kept = false;
}

void
jot_free(struct app *app)
{
	note_list_free(&app->jots.list);
	arena_free(&app->jots.arena);
}

/* --- The status row */

struct str
jot_words(const struct app *app, struct arena *arena)
{
	const struct note_list *list = &app->jots.list;
	bool opened = views_is_opened(&app->views, ACTION_QUOTE);
	size_t index = opened ? app->reading.note
			      : note_list_on(list, app->reading.selected);
	const struct desk_note *note;

	if (index >= list->count)
		return str_of("");
	note = &list->at[index].note;
	if (opened && note->text.length == 0 && note->anchor.quote.length > 0)
		return arena_print(arena, "书签：“%.*s”",
		    (int)note->anchor.quote.length, note->anchor.quote.bytes);
	if (note->text.length == 0)
		return str_of("书签");
	return arena_print(
	    arena, "笔记：%.*s", (int)note->text.length, note->text.bytes);
}
