#include "app/visit_internal.h"

#include "view/page.h"

struct visit
visit_now(const struct app *app)
{
	return (struct visit){ app->reading.selected, app->reading.text.top };
}

void
visit_return(struct app *app, struct visit visit)
{
	reading_return(&app->reading, visit.selected, visit.top);
}

void
visit_leap(struct app *app, size_t node)
{
	history_leave(&app->history, visit_now(app));
	reading_select(&app->reading, node);
}

size_t
visit_next_page(const struct app *app)
{
	const struct report *report = app->reading.report;
	size_t node = page_owner(report, app->reading.selected) + 1;

	while (node < report->count && report_is_leaf(report, node))
		node++;
	return node < report->count ? node : 0;
}

size_t
visit_previous_page(const struct app *app)
{
	const struct report *report = app->reading.report;
	size_t node = page_owner(report, app->reading.selected);

	while (node > 0 && report_is_leaf(report, --node))
		;
	return node;
}
