#include "app/where_internal.h"

#include "app/bar_internal.h"
#include "app/say_internal.h"
#include "report/path.h"
#include "view/page.h"

/* Returns how much there is and how far the reader is; in `brief` without the
 * length of the report. */
static struct str
counts(const struct app *app, bool brief, struct arena *arena)
{
	const struct report *report = app->reading.report;
	size_t node = app->reading.selected;
	struct str counter = bar_counter(app, arena);
	struct str share = bar_percentage(app, arena);
	struct str all =
	    arena_print(arena, "全文%zu字；", report_characters(report, 0));
	struct str own =
	    arena_print(arena, "%zu字；", report_characters(report, node));

	if (node == 0)
		own.length = 0;
	else if (brief)
		all.length = 0;
	return arena_print(arena, "：%.*s%.*s%.*s%s%.*s", (int)own.length,
	    own.bytes, (int)all.length, all.bytes, (int)counter.length,
	    counter.bytes, counter.length > 0 ? "，" : "", (int)share.length,
	    share.bytes);
}

void
where_tell(struct app *app)
{
	const struct report *report = app->reading.report;
	size_t node = app->reading.selected;
	struct arena arena = { 0 };
	struct str path = path_of(report, node, &arena);
	struct str before =
	    arena_print(&arena, "%.*s ", (int)path.length, path.bytes);
	struct str full = page_title(report, node, PAGE_ANY, AMBIGUOUS_NARROW);
	struct str small = page_title(report, node, 0, AMBIGUOUS_NARROW);
	struct str all = counts(app, false, &arena);
	const struct saying sayings[] = {
		{ before, full, all, true },
		{ before, small, all, false },
		{ before, small, counts(app, true, &arena), false },
	};

	say_first(app, sayings, sizeof sayings / sizeof *sayings);
	arena_free(&arena);
}
