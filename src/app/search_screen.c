#include "app/search_screen_internal.h"

#include <sysexits.h>

#include "app/visit_internal.h"

void
search_screen_sync(struct app *app)
{
	const struct hits *hits = &app->search.find.hits;
	bool typing = app->prompt.kind == PROMPT_SEARCH;
	bool shown = (typing || app->search.shown) && hits->count > 0;
	struct reading_search *search = &app->reading.search;

	search->hits = shown ? hits : NULL;
	search->edition = app->search.edition;
	search->typing = typing;
	search->asked = app->prompt.line.length > 0;
}

/* Shows the current hit, or without hits the place where the prompt was
 * opened. */
static void
show(struct app *app)
{
	search_screen_sync(app);
	if (reading_hits(&app->reading) == 0)
		visit_return(app, app->prompt.from);
	else if (app->prompt.kind == PROMPT_SEARCH)
		reading_show_hit_from(&app->reading, app->prompt.from.top);
	else
		reading_show_hit(&app->reading);
}

/* Says that the search was given up, where no open prompt does. */
static void
say_given_up(struct app *app)
{
	if (app->search.find.given_up && app->prompt.kind != PROMPT_SEARCH)
		error_set(&app->message, EX_OK, "%s", find_too_complex);
}

void
search_screen_changed(struct app *app)
{
	app->reading.search.now = 0;
	search_for(&app->search, app->reading.report,
	    line_editor_text(&app->prompt.line));
	show(app);
}

static bool
goes_on_or_found(const struct app *app)
{
	return app->search.running || search_count(&app->search) > 0;
}

bool
search_screen_work(struct app *app)
{
	bool first = search_count(&app->search) == 0;

	if (!app->search.running)
		return false;
	search_work(&app->search);
	if (first && search_count(&app->search) > 0)
		show(app);
	if (app->prompt.kind != PROMPT_SEARCH && app->search.shown)
		app->search.shown = goes_on_or_found(app);
	say_given_up(app);
	return app->search.running;
}

/* Keeps the query for later and closes the prompt with its list. */
static void
end_prompt(struct app *app)
{
	search_keep(&app->search, &app->prompt.line);
	search_edited(&app->search);
	app->prompt.kind = PROMPT_NONE;
	views_close_all(&app->views);
}

static void
forget(struct app *app)
{
	search_clear(&app->search);
	app->search.shown = app->reading.search.only = false;
	app->reading.search.now = 0;
}

void
search_screen_accept(struct app *app)
{
	if (app->prompt.line.length == 0) {
		search_screen_cancel(app);
		return;
	}
	if (search_count(&app->search) == 0) {
		if (!app->search.running)
			error_set(&app->message, EX_OK, "%s",
			    app->search.find.given_up ? find_too_complex
						      : "没有结果");
		return;
	}
	end_prompt(app);
	history_leave(&app->history, app->prompt.from);
	app->search.shown = true;
	if (!app->views.alone)
		app->views.focus = PANE_TEXT;
	show(app);
	say_given_up(app);
}

void
search_screen_cancel(struct app *app)
{
	end_prompt(app);
	forget(app);
	visit_return(app, app->prompt.from);
}

void
search_screen_clear(struct app *app)
{
	if (app->search.shown)
		forget(app);
}

/* --- Going on after the prompt is closed */

/* Takes up the search that was cleared last. */
static void
search_again(struct app *app)
{
	struct str last;

	if (app->search.earlier.count == 0)
		return;
	last = line_editor_text(search_last(&app->search));
	search_for(&app->search, app->reading.report, last);
	app->search.shown = goes_on_or_found(app);
	app->reading.search.now = 0;
	search_screen_sync(app);
}

/* Returns whether there are hits to go to, or says that there are none. */
static bool
has_hits(struct app *app)
{
	if (!app->search.shown)
		search_again(app);
	if (app->search.shown && search_count(&app->search) > 0)
		return true;
	error_set(&app->message, EX_USAGE, "%s",
	    app->search.running ? "正在搜索" : "还没有搜索，按 / 开始");
	return false;
}

/* Returns whether the selection is still at the current hit. */
static bool
is_there(const struct app *app)
{
	return app->reading.selected == reading_hit_node(&app->reading);
}

static bool
stands_before(const struct hit *left, const struct hit *right)
{
	return left->piece != right->piece ? left->piece < right->piece
					   : left->from <= right->from;
}

void
search_screen_next(struct app *app)
{
	const struct hits *hits = &app->search.find.hits;
	size_t *now = &app->reading.search.now, before = *now;
	size_t selected = app->reading.selected;
	bool there, again;

	if (!has_hits(app))
		return;
	there = is_there(app);
	*now = there ? hits_next(hits, before) : hits_from_node(hits, selected);
	again = there ? stands_before(&hits->at[*now], &hits->at[before])
		      : reading_hit_node(&app->reading) < selected;
	show(app);
	if (again)
		error_set(&app->message, EX_OK, "已到最后一处，从头再来");
}

void
search_screen_previous(struct app *app)
{
	const struct hits *hits = &app->search.find.hits;
	size_t *now = &app->reading.search.now, before = *now;
	size_t selected = app->reading.selected;
	bool again;

	if (!has_hits(app))
		return;
	if (!is_there(app))
		before = hits_from_node(hits, selected);
	*now = hits_previous(hits, before);
	again = stands_before(&hits->at[before], &hits->at[*now]) &&
		reading_hit_node(&app->reading) >= selected;
	show(app);
	if (again)
		error_set(&app->message, EX_OK, "已到第一处，从末尾再来");
}

void
search_screen_only_hits(struct app *app)
{
	const struct hits *hits = &app->search.find.hits;
	struct reading *reading = &app->reading;

	if (!has_hits(app))
		return;
	reading->search.only = !reading->search.only;
	if (reading->search.only && hits->totals[reading->selected] == 0) {
		reading->search.now = hits_from_node(hits, reading->selected);
		show(app);
	}
}

void
search_screen_reload(struct app *app)
{
	const struct hits *hits = &app->search.find.hits;
	struct reading *reading = &app->reading;

	search_forget(&app->search);
	reading->search.now = 0;
	if (app->search.shown) {
		search_for(&app->search, reading->report,
		    line_editor_text(search_last(&app->search)));
		app->search.shown = search_count(&app->search) > 0;
	}
	reading->search.only = false;
	search_screen_sync(app);
	if (app->search.shown)
		reading->search.now = hits_from_node(hits, reading->selected);
}
