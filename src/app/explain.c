#include "app/explain_internal.h"

#include <sysexits.h>

#include "app/fit_internal.h"
#include "report/gloss.h"

enum {
	TEXT_MOST = 16 * 1024, /* bytes that are looked through */
};

/* Returns what is seen of a node's own text, as the pane shows it. */
static struct str
seen_of(const struct app *app, size_t node)
{
	const struct node *self = &app->reading.report->nodes[node];
	const struct reading_text *shown = &app->reading.text;
	size_t end = self->offset + self->text.length;
	size_t from = shown->from, to = shown->seen;

	from = from < self->offset ? self->offset : from;
	to = to > end ? end : to;
	if (from >= to)
		return str_of("");
	return str_slice(self->text, from - self->offset, to - self->offset);
}

/* Returns the titles and the text of the selected section, what is seen of
 * it. */
static struct str
text_seen(const struct app *app, struct arena *arena)
{
	const struct report *report = app->reading.report;
	size_t node = app->reading.selected;
	size_t end = node + report->nodes[node].span;
	struct buffer text = { .arena = arena };

	for (; node < end && text.length < TEXT_MOST; node++) {
		struct str seen = seen_of(app, node);

		/* The title block has no text. */
		if (seen.length == 0 && node != app->reading.selected)
			continue;
		buffer_add(&text, report->nodes[node].title);
		buffer_add_byte(&text, '\n');
		buffer_add(&text, seen);
		buffer_add_byte(&text, '\n');
	}
	return buffer_str(&text);
}

/* Returns the beginning of the selected section's own text: where it is not
 * seen. */
static struct str
text_of_section(const struct app *app)
{
	struct str text =
	    app->reading.report->nodes[app->reading.selected].text;

	if (text.length > TEXT_MOST)
		text.length = TEXT_MOST;
	return text;
}

/* Returns the gloss of the current hit, or NULL. */
static const struct gloss *
under_hit(const struct app *app, struct arena *arena)
{
	const struct hits *hits = app->reading.search.hits;
	const struct hit *hit;

	if (reading_hits(&app->reading) == 0)
		return NULL;
	hit = &hits->at[app->reading.search.now];
	return gloss_under(app->reading.report,
	    corpus_original(hits->corpus, hit->piece, arena),
	    hits_source(hits, hit));
}

/* Lists the glosses, `first` before the others. */
static void
list(struct app *app, const struct gloss *first,
    const struct reference *references, size_t count)
{
	struct reading_glosses *asked = &app->reading.glosses;

	explain_forget(app);
	asked->at = arena_alloc(&app->glosses, count + 1, sizeof *asked->at);
	if (first != NULL)
		asked->at[asked->count++] = first;
	for (size_t i = 0; i < count; i++)
		if (references[i].gloss != first)
			asked->at[asked->count++] = references[i].gloss;
}

void
explain(struct app *app)
{
	const struct report *report = app->reading.report;
	struct arena scratch = { 0 };
	struct str text = text_seen(app, &scratch);
	const struct gloss *first = under_hit(app, &scratch);
	struct reference *references;
	size_t count;

	references = gloss_references(report, text, &scratch, &count);
	if (first == NULL && count == 0)
		references = gloss_references(
		    report, text_of_section(app), &scratch, &count);
	list(app, first, references, count);
	arena_free(&scratch);
	if (app->reading.glosses.count > 0)
		views_toggle(&app->views, ACTION_EXPLAIN);
	else
		error_set(&app->message, EX_OK,
		    report->gloss_count > 0 ? "这里没有带注释的词"
					    : "本报告没有注释");
}

void
explain_forget(struct app *app)
{
	arena_free(&app->glosses);
	app->reading.glosses = (struct reading_glosses){ .count = 0 };
}
