#include "app/where_internal.h"

#include <sysexits.h>

#include "app/bar_internal.h"
#include "report/path.h"
#include "text/cluster.h"

void
where_tell(struct app *app)
{
	const struct report *report = app->reading.report;
	size_t node = app->reading.selected;
	struct arena arena = { 0 };
	struct str path = path_of(report, node, &arena);
	struct str title = report_short_title(report, node);
	struct str counter = bar_counter(app, &arena);
	struct str share = bar_percentage(app, &arena);

	struct str counts = arena_print(&arena,
	    "：%zu字；全文%zu字；%.*s%s%.*s", report_characters(report, node),
	    report_characters(report, 0), (int)counter.length, counter.bytes,
	    counter.length > 0 ? "，" : "", (int)share.length, share.bytes);
	int room = app->screen.columns - 3 -
		   cluster_columns(path, AMBIGUOUS_NARROW) -
		   cluster_columns(counts, AMBIGUOUS_NARROW);

	if (room > 0)
		title.length = cluster_fit(title, room, AMBIGUOUS_NARROW);
	error_set(&app->message, EX_OK, "%.*s %.*s%.*s", (int)path.length,
	    path.bytes, (int)title.length, title.bytes, (int)counts.length,
	    counts.bytes);
	arena_free(&arena);
}
