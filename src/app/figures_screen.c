#include "app/figures_screen_internal.h"

#include <string.h>
#include <sysexits.h>

#include "app/select_internal.h"
#include "view/numbers.h"

enum {
	FIRST = 20, /* milliseconds before the list is shown */
	SLICE = 5,
};

bool
figures_screen_is_open(const struct app *app)
{
	return views_in_use(&app->views) == &numbers_view;
}

void
figures_screen_toggle(struct app *app)
{
	struct figures *figures = &app->figures;

	if (figures_screen_is_open(app)) {
		views_toggle(&app->views, ACTION_FIGURES);
		return;
	}
	views_close_all(&app->views);
	select_end(app);
	if (figures->report == NULL)
		figures_start(figures, app->reading.report);
	if (figures_run(figures, FIRST) && figures->counted == 0) {
		error_set(&app->message, EX_OK, "这份报告没有数字");
		return;
	}
	app->reading.figures.at = figures;
	views_toggle(&app->views, ACTION_FIGURES);
}

void
figures_screen_missing(struct app *app)
{
	error_set(&app->message, EX_OK, "先按 s 列出数字");
}

void
figures_screen_typed(struct app *app)
{
	struct str typed = line_editor_text(&app->prompt.line);
	struct reading_figures *shown = &app->reading.figures;

	if (typed.length > sizeof shown->wanted)
		typed.length = 0;
	if (typed.length > 0)
		memcpy(shown->wanted, typed.bytes, typed.length);
	shown->wanted_length = typed.length;
}

bool
figures_screen_is_busy(const struct app *app)
{
	return app->figures.report != NULL && !app->figures.done;
}

bool
figures_screen_work(struct app *app)
{
	return !figures_run(&app->figures, SLICE);
}

void
figures_screen_forget(struct app *app)
{
	if (figures_screen_is_open(app))
		views_close_all(&app->views);
	figures_free(&app->figures);
}
