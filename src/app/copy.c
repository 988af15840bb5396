#include "app/copy_internal.h"

#include <sysexits.h>

#include "export/citation.h"
#include "export/copy_text.h"
#include "text/cluster.h"
#include "view/glyph.h"

enum {
	TITLE_COLUMNS = 24, /* in a message */
};

/* Says in `what` what is copied. */
static void
describe(struct app *app)
{
	const struct report *report = app->reading.report;
	size_t node = app->reading.selected;
	struct str title = report_short_title(report, node);
	size_t fits = cluster_fit(title, TITLE_COLUMNS, AMBIGUOUS_NARROW);

	app->copy.what = arena_print(&app->copy.arena, "“%.*s%s”（%zu字）",
	    (int)fits, title.bytes, fits < title.length ? GLYPH_CUT : "",
	    report_characters(report, node));
}

void
copy_selected(struct app *app, bool cited)
{
	const struct reading *reading = &app->reading;
	struct arena *arena = &app->copy.arena;
	struct buffer buffer = { .arena = arena };

	arena_free(arena);
	app->copy.text = app->copy.what = str_of("");
	buffer_add(
	    &buffer, copy_text_of(reading->report, reading->selected, arena));
	if (buffer.length == 0) {
		error_set(&app->message, EX_USAGE, "这里没有可以复制的文字");
		return;
	}
	if (cited) {
		buffer_add_byte(&buffer, '\n');
		buffer_add(
		    &buffer, citation_of(reading->report, reading->selected,
				 CITATION_MEMO, arena));
		buffer_add_byte(&buffer, '\n');
	}
	if (buffer.length > COPY_TEXT_MOST) {
		error_set(&app->message, EX_USAGE,
		    "太长，没有复制：%zu 字节，最多 %d", buffer.length,
		    COPY_TEXT_MOST);
		return;
	}
	describe(app);
	app->copy.text = buffer_str(&buffer);
	app->effect = EFFECT_COPY;
}
