#include "app/copy_internal.h"

#include <sysexits.h>

#include "export/copy_text.h"

void
copy_selected(struct app *app, bool cited)
{
	const struct reading *reading = &app->reading;
	struct arena *arena = &app->copy.arena;
	struct buffer buffer = { .arena = arena };

	arena_free(arena);
	app->copy.text = (struct str){ "", 0 };
	buffer_add(
	    &buffer, copy_text_of(reading->report, reading->selected, arena));
	if (buffer.length == 0) {
		error_set(&app->message, EX_USAGE, "这里没有可以复制的文字");
		return;
	}
	if (cited) {
		buffer_add_byte(&buffer, '\n');
		buffer_add(&buffer, copy_text_citation(reading->report,
					reading->selected, arena));
	}
	if (buffer.length > COPY_TEXT_MOST) {
		error_set(&app->message, EX_USAGE,
		    "太长，没有复制：%zu 字节，最多 %d", buffer.length,
		    COPY_TEXT_MOST);
		return;
	}
	app->copy.text = buffer_str(&buffer);
	app->effect = EFFECT_COPY;
}
