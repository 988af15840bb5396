#include "app/app.h"
#include "app/explain_internal.h"
#include "app/figures_screen_internal.h"
#include "app/fit_internal.h"
#include "app/search_screen_internal.h"
#include "app/targets_screen_internal.h"
#include "report/path.h"

/* Returns the node of a new report that matches one of the old report: by id,
 * else by path, else the report itself. */
static size_t
counterpart(const struct report *old, size_t node, const struct report *new)
{
	struct arena scratch = { 0 };
	struct path_matches found = { 0 };
	struct error error;
	struct str id = old->nodes[node].id;
	size_t result = 0;

	for (size_t i = 1; node != 0 && id.length > 0 && i < new->count; i++)
		if (str_equal(new->nodes[i].id, id))
			return i;
	if (path_find(
		new, path_of(old, node, &scratch), &scratch, &found, &error))
		result = found.nodes[0];
	arena_free(&scratch);
	return result;
}

void
app_reload(struct app *app, const struct report *report)
{
	struct reading *reading = &app->reading;
	const struct report *old = reading->report;
	size_t selected = counterpart(old, reading->selected, report);
	struct place top = reading->text.top;
	size_t was = top.node;

	top.node = counterpart(old, was, report);
	app->history = (struct history){ 0 };
	if (reading->glosses.count > 0)
		views_close_all(&app->views);
	explain_forget(app);
	targets_screen_forget(app);
	figures_screen_forget(app);
	reading_start(reading, report);
	note_list_find(&app->jots.list, report);
	if (was > 0 && top.node == 0)
		reading_go_to(reading, selected);
	else
		reading_return(reading, selected, top);
	search_screen_reload(app);
	views_start(&app->views, reading);
	fit_views(app);
}
