#include "app/visit_internal.h"

#include "app/say_internal.h"
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
	reading_go_to(&app->reading, node);
}

void
visit_target(struct app *app, const struct target *target)
{
	if (target->inside)
		reading_go_inside(&app->reading, target->node, target->byte);
	else
		reading_go_to(&app->reading, target->node);
}

void
visit_tell(struct app *app, size_t node)
{
	struct arena arena = { 0 };
	const struct saying saying = {
		.name = page_label(app->reading.report, node, say_room(app),
		    app->reading.ambiguous, &arena),
	};

	say_first(app, &saying, 1);
	arena_free(&arena);
}

/* A chapter is a branch, or a leaf that stands in none but the report. */
static bool
is_chapter(const struct report *report, size_t node)
{
	return !report_is_leaf(report, node) || report->nodes[node].depth == 1;
}

size_t
visit_next_chapter(const struct app *app)
{
	const struct report *report = app->reading.report;
	size_t node = app->reading.selected + 1;

	while (node < report->count && !is_chapter(report, node))
		node++;
	return node < report->count ? node : 0;
}

size_t
visit_previous_chapter(const struct app *app)
{
	const struct report *report = app->reading.report;
	size_t node = app->reading.selected;

	while (!is_chapter(report, node))
		node--;
	while (node > 0 && !is_chapter(report, --node))
		continue;
	return node;
}
