#include "app/app.h"
#include "app/bar_internal.h"
#include "app/fit_internal.h"
#include "app/say_internal.h"
#include "view/page.h"

/* Says where that is: 已回到上次位置：六 回应群众期待 37/47（g 从头读）. */
static void
tell(struct app *app)
{
	const struct report *report = app->reading.report;
	const struct node *node = &report->nodes[app->reading.selected];
	struct arena arena = { 0 };
	struct buffer key = { .arena = &arena };
	struct str counter = str_of("");
	struct saying saying = { .before = str_of("已回到上次位置：") };

	keymap_label_of(
	    &key, &app->reading.keymap, KEYMAP_READING, ACTION_FIRST);
	if (bar_counter(app, &arena).length > 0)
		counter = arena_print(
		    &arena, " %zu/%zu", node->leaf + 1, report->leaf_count);
	saying.name = page_label(report, app->reading.selected, say_room(app),
	    app->reading.ambiguous, &arena);
	saying.after = arena_print(&arena, "%.*s（%.*s 从头读）",
	    (int)counter.length, counter.bytes, (int)key.length, key.bytes);
	if (key.length == 0)
		saying.after = counter;
	say_first(app, &saying, 1);
	arena_free(&arena);
}

void
app_return(struct app *app, size_t selected, size_t node, size_t byte)
{
	if (selected == 0 && node == 0 && byte == 0)
		return;
	reading_return_to(&app->reading, selected, node, byte);
	app->views.focus = PANE_TEXT;
	fit_views(app);
	tell(app);
}

void
app_recall(struct app *app, struct str query)
{
	struct line_editor line;

	line_editor_set(&line, query);
	if (line.length > 0)
		search_keep(&app->search, &line);
}

struct str
app_last_search(const struct app *app)
{
	if (app->search.earlier.count == 0)
		return str_of("");
	return line_editor_text(search_last(&app->search));
}
