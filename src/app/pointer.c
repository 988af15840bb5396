#include "app/pointer_internal.h"

#include "app/act_internal.h"
#include "app/fit_internal.h"
#include "app/prompt_internal.h"
#include "app/select_internal.h"
#include "app/visit_internal.h"

enum {
	WHEEL_ROWS = 3,
};

static bool
is_in(struct area area, struct mouse mouse)
{
	return mouse.row >= area.row && mouse.row < area.row + area.rows &&
	       mouse.column >= area.column &&
	       mouse.column < area.column + area.columns;
}

/* Finds the pane at a cell. Returns false if there is none. */
static bool
pane_at(const struct panes *panes, struct mouse mouse, enum pane_name *pane)
{
	*pane =
	    is_in(panes->panes[PANE_TREE].area, mouse) ? PANE_TREE : PANE_TEXT;
	return is_in(panes->panes[*pane].area, mouse);
}

/* Does what a click asks for beyond its view. */
static void
finish(struct app *app, enum action then)
{
	if (app->prompt.kind == PROMPT_SEARCH)
		prompt_search_act(app, then);
	else if (then != ACTION_NONE)
		act(app, (struct request){ .action = then });
}

/* Hands a click to the view in a pane. A pane's own view comes into use and
 * closes opened ones, but is out of reach while a search is typed. */
static void
click_pane(struct app *app, const struct panes *panes, enum pane_name pane,
    struct mouse mouse)
{
	struct area area = panes->panes[pane].area;
	struct visit from = visit_now(app);
	bool covered = views_is_covered(&app->views, pane);
	enum action then = ACTION_NONE;

	if (app->prompt.kind == PROMPT_SEARCH && !covered)
		return;
	if (!views_click(&app->views, &app->reading, pane, mouse.row - area.row,
		mouse.column - area.column, &then))
		return;
	select_end(app);
	if (!covered) {
		views_close_all(&app->views);
		app->views.focus = app->views.alone ? app->views.focus : pane;
	}
	if (app->reading.jumped)
		history_leave(&app->history, from);
	finish(app, then);
}

static void
click(struct app *app, const struct panes *panes, struct mouse mouse)
{
	bool title = is_in(panes->title, mouse) && panes->single &&
		     views_pane(&app->views) == PANE_TEXT &&
		     app->prompt.kind == PROMPT_NONE;
	enum pane_name pane;

	/* The title of a single pane is the way back to the tree. */
	if (title) {
		act(app, (struct request){ .action = ACTION_OUT });
		return;
	}
	if (!pane_at(panes, mouse, &pane))
		return;
	/* A click elsewhere ends the prompt of a jump or of the figures. */
	if (app->prompt.kind == PROMPT_JUMP ||
	    app->prompt.kind == PROMPT_FIGURES)
		app->prompt.kind = PROMPT_NONE;
	click_pane(app, panes, pane, mouse);
}

static void
turn(struct app *app, const struct panes *panes, struct mouse mouse)
{
	bool down = mouse.kind == MOUSE_WHEEL_DOWN;
	enum pane_name pane;

	if (pane_at(panes, mouse, &pane))
		views_scroll(&app->views, &app->reading, pane,
		    down ? WHEEL_ROWS : -WHEEL_ROWS);
}

bool
pointer_key(struct app *app, const struct key *key)
{
	struct mouse mouse = key->mouse;
	struct panes panes = fit_panes(app);

	if (mouse.kind == MOUSE_NONE)
		return false;
	if (!app->looks.mouse ||
	    panes_too_small(app->screen.rows, app->screen.columns))
		return true;
	if (mouse.kind == MOUSE_CLICK)
		click(app, &panes, mouse);
	else
		turn(app, &panes, mouse);
	return true;
}
