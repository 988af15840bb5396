#include "app/copy_internal.h"

#include <sysexits.h>

#include "app/app.h"
#include "app/say_internal.h"
#include "app/select_internal.h"
#include "export/citation.h"
#include "export/copy_text.h"
#include "view/page.h"

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

/* Keeps what is taken, for the reader: “title”（152字）, or 3句（86字）, and the
 * citation if it is taken along. */
static void
describe(struct app *app, struct passage passage, bool cited)
{
	const char *more = cited ? "和出处" : "";
	const struct report *report = app->reading.report;
	struct copied *copy = &app->copy;

	if (passage.only != NULL) {
		struct str words = select_words(app, &copy->arena);

		copy->amount = arena_print(&copy->arena, "%.*s%s",
		    (int)words.length, words.bytes, more);
		return;
	}
	copy->title = arena_copy(&copy->arena,
	    page_title(report, passage.node, PAGE_ANY, AMBIGUOUS_NARROW));
	copy->short_title = arena_copy(&copy->arena,
	    page_title(report, passage.node, 0, AMBIGUOUS_NARROW));
	copy->amount = arena_print(&copy->arena, "（%zu字）%s",
	    report_characters(report, passage.node), more);
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
	app->copy = (struct copied){ .again = app->copy.again };
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
		    "太长，没有%s：%zu字节，最多%d", to_be, buffer.length,
		    COPY_TEXT_MOST);
		return false;
	}
	describe(app, passage, cited);
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

void
app_tell_copied(struct app *app, struct str words, struct str brief)
{
	const struct copied *copy = &app->copy;
	bool titled = copy->title.length > 0;
	struct str before = str_of(titled ? "已复制“" : "已复制");
	struct arena arena = { 0 };
	struct str tails[2];

	for (int i = 0; i < 2; i++) {
		struct str tail = i == 0 ? words : brief;

		tails[i] = arena_print(&arena, "%s%.*s%.*s", titled ? "”" : "",
		    (int)copy->amount.length, copy->amount.bytes,
		    (int)tail.length, tail.bytes);
	}
	say_first(app,
	    (const struct saying[]){
		{ before, copy->title, tails[0], true },
		{ before, copy->short_title, tails[0], false },
		{ before, copy->short_title, tails[1], false },
	    },
	    3);
	arena_free(&arena);
}
