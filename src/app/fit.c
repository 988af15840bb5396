#include "app/fit_internal.h"

#include "app/search_screen_internal.h"

/* Returns whether the tree's pane is shown. An opened view shows its own pane;
 * where only one pane fits, it is the one in use. */
static bool
shows_tree(const struct app *app)
{
	const struct views *views = &app->views;
	bool both = app->screen.columns >= PANES_BOTH_FROM;

	if (views_in_use(views)->whole)
		return false;
	if (views_is_covered(views, PANE_TREE))
		return true;
	if (app->screen.tree_hidden || views->alone ||
	    !report_has_tree(app->reading.report))
		return false;
	return both || (views->focus == PANE_TREE &&
			   !views_is_covered(views, PANE_TEXT));
}

struct panes
fit_panes(const struct app *app)
{
	return panes_arrange((struct panes_wish){
	    .rows = app->screen.rows,
	    .columns = app->screen.columns,
	    .tree = shows_tree(app),
	    .alone = app->views.alone && app->prompt.kind == PROMPT_NONE,
	    .text_columns = app->screen.text_columns,
	    .notes = note_list_has_text(&app->jots.list),
	});
}

void
fit_views(struct app *app)
{
	struct panes panes;

	if (!report_has_tree(app->reading.report))
		app->views.focus = PANE_TEXT;
	panes = fit_panes(app);
	search_screen_sync(app);
	app->reading.jumped = false;
	views_fit(&app->views, &app->reading, &panes);
}
