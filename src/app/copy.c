#include "app/copy_internal.h"

#include <sysexits.h>

#include "app/select_internal.h"
#include "export/citation.h"
#include "export/copy_text.h"
#include "text/cluster.h"
#include "view/glyph.h"

enum {
	TITLE_COLUMNS = 24, /* in a message */
};

/* What is taken along. */
struct passage {
	size_t node;
	const struct selection *only; /* of it; NULL for all */
};

static struct passage
passage_of(const struct app *app)
{
	const struct reading *reading = &app->reading;
	const struct selection *selection = &reading->selection;

	if (!select_is_on(app) && !app->copy.again)
		return (struct passage){ reading->selected, NULL };
	return (struct passage){
		selection_node(selection, reading->report),
		selection,
	};
}

/* Returns what is taken, for the reader: “title”（152字）, or 3句（86字）. */
static struct str
describe(const struct app *app, struct passage passage, struct arena *arena)
{
	const struct report *report = app->reading.report;
	struct str title = report_short_title(report, passage.node);
	size_t fits = cluster_fit(title, TITLE_COLUMNS, AMBIGUOUS_NARROW);

	if (passage.only != NULL)
		return select_words(app, arena);
	return arena_print(arena, "“%.*s%s”（%zu字）", (int)fits, title.bytes,
	    fits < title.length ? GLYPH_CUT : "",
	    report_characters(report, passage.node));
}

/* Composes a passage to be 复制 or 摊开. Returns false, and says why, if it cannot
 * be. */
static bool
compose(struct app *app, struct passage passage, bool cited, const char *to_be)
{
	const struct report *report = app->reading.report;
	struct arena *arena = &app->copy.arena;
	struct buffer buffer = { .arena = arena };

	arena_free(arena);
	app->copy.text = app->copy.what = str_of("");
	buffer_add(
	    &buffer, copy_text_of(report, passage.node, passage.only, arena));
	if (buffer.length == 0) {
		error_set(&app->message, EX_USAGE, "这里没有可以复制的文字");
		return false;
	}
	if (cited) {
		buffer_add_byte(&buffer, '\n');
		buffer_add(&buffer,
		    citation_of(report, passage.node, CITATION_MEMO, arena));
		buffer_add_byte(&buffer, '\n');
	}
	if (buffer.length > COPY_TEXT_MOST) {
		error_set(&app->message, EX_USAGE,
		    "太长，没有%s：%zu 字节，最多 %d", to_be, buffer.length,
		    COPY_TEXT_MOST);
		return false;
	}
	app->copy.what = describe(app, passage, arena);
	app->copy.text = buffer_str(&buffer);
	return true;
}

void
copy_selected(struct app *app, bool cited)
{
	struct passage passage = passage_of(app);

	if (!compose(app, passage, cited, "复制"))
		return;
	app->copy.again = passage.only != NULL;
	select_end(app);
	app->effect = EFFECT_COPY;
}

void
copy_lay_out(struct app *app)
{
	if (!compose(app, passage_of(app), true, "摊开"))
		return;
	select_end(app);
	app->effect = EFFECT_LAY_OUT;
}
