#include "app/copy_internal.h"

#include <sysexits.h>

#include "export/citation.h"
#include "export/copy_text.h"

enum {
	SAFE_BYTES = 4096, /* mosh, Termux and others lose what is longer */
};

/* Says in `what` what is copied. Some terminals take no more than a little. */
static void
describe(struct app *app, size_t bytes)
{
	const struct report *report = app->reading.report;
	size_t node = app->reading.selected;
	struct str title = report_short_title(report, node);

	app->copy.what = arena_print(&app->copy.arena, "“%.*s”（%zu字）",
	    (int)title.length, title.bytes, report_characters(report, node));
	if (bytes > SAFE_BYTES)
		app->copy.what = arena_print(&app->copy.arena,
		    "%.*s，%zu字节，有的终端收不下", (int)app->copy.what.length,
		    app->copy.what.bytes, bytes);
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
	describe(app, buffer.length);
	app->copy.text = buffer_str(&buffer);
	app->effect = EFFECT_COPY;
}
