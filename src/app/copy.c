#include "app/copy.h"

#include <sysexits.h>

#include "export/copy_text.h"

enum effect
copy_selected(struct app *app, bool cited)
{
	struct arena *arena = &app->copy_arena;
	struct buffer buffer = { .arena = arena };

	arena_free(arena);
	app->copy = (struct str){ "", 0 };
	buffer_add(&buffer, copy_text_of(app->report, app->selected, arena));
	if (buffer.length == 0) {
		error_set(&app->message, EX_USAGE, "这里没有可以复制的文字");
		return EFFECT_NONE;
	}
	if (cited) {
		buffer_add_byte(&buffer, '\n');
		buffer_add(&buffer,
		    copy_text_citation(app->report, app->selected, arena));
	}
	if (buffer.length > COPY_TEXT_MOST) {
		error_set(&app->message, EX_USAGE,
		    "太长，没有复制：%zu 字节，最多 %d", buffer.length,
		    COPY_TEXT_MOST);
		return EFFECT_NONE;
	}
	app->copy = buffer_str(&buffer);
	return EFFECT_COPY;
}
