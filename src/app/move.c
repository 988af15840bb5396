#include "app/move_internal.h"

#include <sysexits.h>

#include "app/fit_internal.h"
#include "app/visit_internal.h"
#include "view/page.h"

static void
travel(struct app *app, bool (*step)(struct history *, struct visit *))
{
	struct visit visit = visit_now(app);

	if (step(&app->history, &visit))
		visit_return(app, visit);
}

void
move_back(struct app *app)
{
	travel(app, history_back);
}

void
move_forward(struct app *app)
{
	travel(app, history_forward);
}

void
move_next_page(struct app *app)
{
	size_t node = visit_next_page(app);

	if (node != 0)
		visit_leap(app, node);
}

void
move_previous_page(struct app *app)
{
	if (page_owner(app->reading.report, app->reading.selected) != 0)
		visit_leap(app, visit_previous_page(app));
}

void
move_next_section(struct app *app)
{
	struct reading *reading = &app->reading;

	if (reading->selected + 1 < reading->report->count)
		reading_select(reading, reading->selected + 1);
}

void
move_previous_section(struct app *app)
{
	if (app->reading.selected > 0)
		reading_select(&app->reading, app->reading.selected - 1);
}

void
move_parent(struct app *app)
{
	const struct reading *reading = &app->reading;

	if (reading->selected != 0)
		visit_leap(
		    app, reading->report->nodes[reading->selected].parent);
}

void
move_shortcut(struct app *app, int digit)
{
	size_t node = app->reading.shortcuts.nodes[digit];

	if (node != 0)
		visit_leap(app, node);
	else
		error_set(
		    &app->message, EX_USAGE, "%d 在这份报告里没有去处", digit);
}

/* Scrolls a page, or goes to the next page of the report. */
void
move_read_on(struct app *app)
{
	struct panes panes = fit_panes(app);
	size_t next = visit_next_page(app);

	if (!panes_shows(&panes, PANE_TEXT))
		app->views.focus = PANE_TEXT;
	else if (!app->reading.text.at_end)
		views_act_in(
		    &app->views, &app->reading, PANE_TEXT, ACTION_PAGE_DOWN);
	else if (next != 0)
		reading_select(&app->reading, next);
	else
		error_set(&app->message, EX_OK, "全文完");
}

/* Scrolls the text, or what covers it, whichever pane is in use; the tree where
 * that is all there is. */
static void
scroll(struct app *app, int rows)
{
	struct panes panes = fit_panes(app);
	enum pane_name pane =
	    panes_shows(&panes, PANE_TEXT) ? PANE_TEXT : PANE_TREE;

	views_scroll(&app->views, &app->reading, pane, rows);
}

void
move_line_down(struct app *app)
{
	scroll(app, 1);
}

void
move_line_up(struct app *app)
{
	scroll(app, -1);
}
