#include "app/app.h"
#include "app/fit_internal.h"
#include "app/hints_internal.h"
#include "app/prompt_row_internal.h"
#include "app/status_internal.h"
#include "app/title_internal.h"

static void
draw_panes(
    const struct app *app, const struct panes *panes, struct frame *frame)
{
	frame_role(frame, panes->divider, ROLE_DIVIDER);
	for (enum pane_name name = 0; name < PANE_COUNT; name++)
		if (panes_shows(panes, name))
			views_draw(&app->views, &app->reading, name,
			    &panes->panes[name], frame);
}

static void
draw_rows(const struct app *app, const struct panes *panes, struct frame *frame)
{
	if (panes->title.rows > 0 && app->prompt.kind != PROMPT_NONE)
		prompt_row_draw(app, panes, frame);
	else if (panes->title.rows > 0)
		title_draw(app, panes, frame);
	if (panes->status.rows > 0)
		status_draw(app, panes, frame);
	else
		status_draw_over(app, panes, frame);
	hints_draw(app, frame, panes->hints);
}

void
app_draw(const struct app *app, struct frame *frame)
{
	struct panes panes = fit_panes(app);

	if (panes_too_small(app->screen.rows, app->screen.columns)) {
		frame_text(frame, frame_area(frame), 0, 0, ROLE_TEXT,
		    str_of("屏幕至少要 20x5"));
		return;
	}
	draw_panes(app, &panes, frame);
	draw_rows(app, &panes, frame);
}
