#include "app/place.h"

struct panes
place_panes(const struct app *app)
{
	bool bare = app->text_alone && app->prompting == PROMPT_NONE;
	bool listing = app->prompting == PROMPT_SEARCH;
	bool room = app->focus == FOCUS_TREE || app->columns >= PANES_BOTH_FROM;

	return panes_arrange((struct panes_wish){
	    .rows = app->rows,
	    .columns = app->columns,
	    .tree = listing || (!app->tree_hidden && !app->text_alone && room),
	    .alone = bare,
	    .text_columns = app->text_columns,
	});
}

bool
place_in_text(const struct app *app)
{
	return app->focus == FOCUS_TEXT || app->text_alone;
}

void
place_select(struct app *app, size_t node)
{
	app->selected = node;
	text_pane_open(&app->text, app->report, node);
	text_pane_reveal(&app->text, node);
}

struct visit
place_now(const struct app *app)
{
	return (struct visit){ app->selected, text_pane_place(&app->text) };
}

void
place_return(struct app *app, struct visit visit)
{
	place_select(app, visit.selected);
	text_pane_go(&app->text, visit.place);
}

void
place_jump(struct app *app, size_t node)
{
	history_leave(&app->history, place_now(app));
	place_select(app, node);
}

size_t
place_next_page(const struct app *app)
{
	size_t node = app->text.page.node + 1;

	while (node < app->report->count && report_is_leaf(app->report, node))
		node++;
	return node < app->report->count ? node : 0;
}
