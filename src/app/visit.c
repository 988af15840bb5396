#include "app/visit_internal.h"

#include <sysexits.h>

#include "app/say_internal.h"
#include "text/cut.h"
#include "view/glyph.h"
#include "view/page.h"

enum {
	MATCHES_BYTES = 380, /* of a message, which has an end */
};

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

void
visit_tell_matches(struct app *app, const struct path_matches *found)
{
	enum ambiguous ambiguous = app->reading.ambiguous;
	int room = say_room(app);
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };

	buffer_add(&line, arena_print(&arena, "有%zu处：", found->count));
	for (size_t i = 0; i < found->count; i++) {
		struct str place =
		    page_place(app->reading.report, found->nodes[i], &arena);

		/* The row ends in the first one that it has no room for. */
		if (cluster_columns(buffer_str(&line), ambiguous) > room)
			break;
		buffer_add(&line, str_of(i > 0 ? "；" : ""));
		place.length = cut_fit(place, room, ambiguous);
		if (line.length + place.length > MATCHES_BYTES) {
			buffer_add(&line, str_of(GLYPH_CUT));
			break;
		}
		buffer_add(&line, place);
	}
	error_set(
	    &app->message, EX_USAGE, "%.*s", (int)line.length, line.bytes);
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
