#include "app/seek.h"

#include <sysexits.h>

#include "app/place.h"
#include "view/rows.h"

/* Whether the selection is still at the hit come to. */
static bool
is_there(const struct app *app)
{
	return app->selected == search_node(&app->search);
}

bool
seek_is_seen(struct app *app)
{
	const struct search *search = &app->search;

	return (app->hits_shown || app->prompting == PROMPT_SEARCH) &&
	       search_count(search) > 0 && is_there(app) &&
	       text_pane_sees_hit(&app->text, &search->find.hits, search->hit);
}

void
seek_show(struct app *app)
{
	app->selected = search_node(&app->search);
	text_pane_open(&app->text, app->report, app->selected);
	text_pane_reveal_hit(
	    &app->text, &app->search.find.hits, app->search.hit);
}

/* The hit come to; without one the place where the prompt was opened. */
static void
show(struct app *app)
{
	if (search_count(&app->search) > 0)
		seek_show(app);
	else
		place_return(app, app->from);
}

void
seek_changed(struct app *app)
{
	search_for(&app->search, app->report, line_editor_text(&app->prompt));
	show(app);
}

bool
seek_work(struct app *app)
{
	bool first = search_count(&app->search) == 0;

	if (!app->search.running)
		return false;
	search_work(&app->search);
	if (first && search_count(&app->search) > 0)
		show(app);
	return app->search.running;
}

void
seek_move(struct app *app, int hits)
{
	search_move(&app->search, hits);
	show(app);
}

void
seek_move_rows(struct app *app, int rows)
{
	search_move_rows(&app->search, rows);
	show(app);
}

void
seek_accept(struct app *app)
{
	if (app->prompt.length == 0) {
		seek_cancel(app);
		return;
	}
	if (search_count(&app->search) == 0) {
		if (!app->search.running)
			error_set(&app->message, EX_OK, "没有找到");
		return;
	}
	search_keep(&app->search, &app->prompt);
	search_edited(&app->search);
	history_leave(&app->history, app->from);
	app->prompting = PROMPT_NONE;
	app->hits_shown = true;
	if (!app->text_alone)
		app->focus = FOCUS_TEXT;
	show(app);
}

void
seek_pick(struct app *app, size_t row)
{
	struct search *search = &app->search;
	size_t first = search->results.rows[row].first;

	if (first == search->hit ||
	    row == results_row(&search->results, search->hit)) {
		seek_accept(app);
		return;
	}
	search->hit = first;
	seek_show(app);
}

void
seek_scroll(struct app *app, int rows)
{
	struct search *search = &app->search;
	size_t hit = rows_scroll_results(
	    &search->results, search->hit, rows, place_panes(app).tree.rows);

	if (hit == search->hit)
		return;
	search->hit = hit;
	seek_show(app);
}

void
seek_cancel(struct app *app)
{
	search_keep(&app->search, &app->prompt);
	search_edited(&app->search);
	search_clear(&app->search);
	app->prompting = PROMPT_NONE;
	place_return(app, app->from);
}

/* Whether there is a search to go on with; else says so. */
static bool
has_hits(struct app *app)
{
	if (app->hits_shown && search_count(&app->search) > 0)
		return true;
	error_set(&app->message, EX_USAGE, "还没有搜索，按 / 开始");
	return false;
}

static bool
stands_before(const struct hit *left, const struct hit *right)
{
	return left->piece != right->piece ? left->piece < right->piece
					   : left->from <= right->from;
}

void
seek_next(struct app *app)
{
	struct search *search = &app->search;
	const struct hits *hits = &search->find.hits;
	size_t before = search->hit, selected = app->selected;
	bool again;

	if (!has_hits(app))
		return;
	search->hit = is_there(app) ? hits_next(hits, before)
				    : hits_from_node(hits, selected);
	again = is_there(app)
		    ? stands_before(&hits->at[search->hit], &hits->at[before])
		    : search_node(search) < selected;
	show(app);
	if (again)
		error_set(&app->message, EX_OK, "已到最后一处，从头再来");
}

void
seek_previous(struct app *app)
{
	struct search *search = &app->search;
	const struct hits *hits = &search->find.hits;
	size_t before = search->hit, selected = app->selected;
	bool again;

	if (!has_hits(app))
		return;
	if (!is_there(app))
		before = hits_from_node(hits, selected);
	search->hit = hits_previous(hits, before);
	again = stands_before(&hits->at[before], &hits->at[search->hit]) &&
		search_node(search) >= selected;
	show(app);
	if (again)
		error_set(&app->message, EX_OK, "已到第一处，从末尾再来");
}

/* Relists the tree with or without what has no hits. */
static void
filter(struct app *app, bool only_hits)
{
	app->outline.only_hits = only_hits;
	app->outline.hits = only_hits ? &app->search.find.hits : NULL;
	outline_list(&app->outline);
}

void
seek_only_hits(struct app *app)
{
	const struct hits *hits = &app->search.find.hits;

	if (!has_hits(app))
		return;
	filter(app, !app->outline.only_hits);
	if (app->outline.only_hits && hits->totals[app->selected] == 0) {
		app->search.hit = hits_from_node(hits, app->selected);
		show(app);
	}
}

bool
seek_clear(struct app *app)
{
	if (!app->hits_shown)
		return false;
	filter(app, false);
	search_clear(&app->search);
	app->hits_shown = false;
	return true;
}

void
seek_forget(struct app *app)
{
	app->outline.hits = NULL;
	search_forget(&app->search);
}

void
seek_again(struct app *app)
{
	struct search *search = &app->search;

	if (!app->hits_shown)
		return;
	search_for(search, app->report, line_editor_text(search_last(search)));
	app->hits_shown = search_count(search) > 0;
	if (app->hits_shown)
		search->hit = hits_from_node(&search->find.hits, app->selected);
}

void
seek_mark(struct app *app)
{
	const struct hits *hits = &app->search.find.hits;
	bool searching = app->prompting == PROMPT_SEARCH;
	bool shown = (searching || app->hits_shown) && hits->count > 0;

	app->text.marking = (struct marking){
		.hits = shown ? hits : NULL,
		.now = app->search.hit,
	};
	app->outline.hits = app->hits_shown ? hits : NULL;
}
