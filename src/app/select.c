#include "app/select_internal.h"

#include <sysexits.h>

#include "app/fit_internal.h"
#include "export/copy_text.h"

/* --- Where it begins */

/* Shows the moving end, in the text. */
static void
show(struct app *app)
{
	if (!app->views.alone)
		app->views.focus = PANE_TEXT;
	reading_show_sentence(&app->reading);
}

/* Begins in the paragraph of the current hit. Returns false without one. */
static bool
begin_at_hit(struct app *app)
{
	struct reading *reading = &app->reading;
	const struct hits *hits = reading->search.hits;
	const struct piece *piece;
	const struct hit *hit;

	if (reading_hits(reading) == 0)
		return false;
	hit = &hits->at[reading->search.now];
	piece = &hits->corpus->pieces[hit->piece];
	if (piece->kind != PIECE_PARAGRAPH)
		return false;
	selection_begin(&reading->selection, reading->report, piece->paragraph,
	    hits_source(hits, hit).from);
	return true;
}

/* Returns the paragraph of a node that ends behind a byte of its text. */
static size_t
paragraph_at(const struct report *report, size_t node, size_t byte)
{
	const struct node *self = &report->nodes[node];
	size_t i = self->paragraph, last = i + self->paragraph_count - 1;

	while (i < last) {
		struct str text = report->paragraphs[i].text;

		if ((size_t)(text.bytes - self->text.bytes) + text.length >
		    byte)
			break;
		i++;
	}
	return i;
}

/* Begins with the first sentence of a node that begins in what is seen, or else
 * is seen. Returns false if no text of it is. */
static bool
begin_in(struct app *app, size_t node)
{
	struct reading *reading = &app->reading;
	struct selection *selection = &reading->selection;
	const struct node *self = &reading->report->nodes[node];
	size_t from = reading->text.from, paragraph, at;
	struct str text;

	if (self->text.length == 0 || reading->text.seen <= self->offset ||
	    from >= self->offset + self->text.length)
		return false;
	from = from > self->offset ? from - self->offset : 0;
	paragraph = paragraph_at(reading->report, node, from);
	text = reading->report->paragraphs[paragraph].text;
	at = (size_t)(text.bytes - self->text.bytes);
	at = from > at ? from - at : 0;
	selection_begin(selection, reading->report, paragraph, at);
	if (selection->head.span.from < at &&
	    self->offset + (size_t)(text.bytes - self->text.bytes) +
		    selection->head.span.to <
		reading->text.seen)
		selection_move(selection, reading->report, true);
	return true;
}

static bool
begin_where_seen(struct app *app)
{
	const struct report *report = app->reading.report;
	size_t node = app->reading.selected;
	size_t end = node + report->nodes[node].span;

	for (; node < end; node++)
		if (begin_in(app, node))
			return true;
	for (node = 0; node < report->count; node++)
		if (begin_in(app, node))
			return true;
	return false;
}

void
select_sentence(struct app *app)
{
	struct reading *reading = &app->reading;

	if (begin_at_hit(app) || begin_where_seen(app))
		show(app);
	else if (reading->report->paragraph_count > 0) {
		selection_begin(&reading->selection, reading->report, 0, 0);
		show(app);
	}
}

void
select_section(struct app *app)
{
	struct reading *reading = &app->reading;
	const struct report *report = reading->report;
	size_t node = reading->selected;
	size_t next = node + report->nodes[node].span;
	size_t first = report->nodes[node].paragraph;
	size_t end = next < report->count ? report->nodes[next].paragraph
					  : report->paragraph_count;

	if (first == end) {
		error_set(&app->message, EX_OK, "这一节没有正文");
		return;
	}
	selection_take(&reading->selection, report, first, end - 1);
	/* Its beginning is what the reader looks at. */
	selection_swap(&reading->selection);
	show(app);
}

void
select_end(struct app *app)
{
	app->reading.selection.on = false;
}

/* --- While it is marked */

bool
select_is_on(const struct app *app)
{
	return app->reading.selection.on && !views_is_open(&app->views) &&
	       app->prompt.kind == PROMPT_NONE;
}

static void
move(struct app *app, bool on)
{
	if (!selection_move(&app->reading.selection, app->reading.report, on))
		error_set(&app->message, EX_OK, on ? "已到末尾" : "已到开头");
}

static void
take_paragraph(struct app *app)
{
	struct reading *reading = &app->reading;
	size_t paragraph = reading->selection.head.paragraph;

	selection_take(
	    &reading->selection, reading->report, paragraph, paragraph);
}

bool
select_act(struct app *app, enum action action)
{
	struct selection *selection = &app->reading.selection;

	if (!select_is_on(app))
		return false;
	switch (action) {
	case ACTION_DOWN:
	case ACTION_UP:
		move(app, action == ACTION_DOWN);
		break;
	case ACTION_SELECT_FIX:
		selection_fix(selection);
		break;
	case ACTION_SELECT_OTHER_END:
		selection_swap(selection);
		break;
	case ACTION_SELECT_PARAGRAPH:
		take_paragraph(app);
		break;
	case ACTION_CANCEL:
		select_end(app);
		return true;
	default:
		return false;
	}
	reading_show_sentence(&app->reading);
	return true;
}

struct str
select_words(const struct app *app, struct arena *arena)
{
	const struct reading *reading = &app->reading;
	struct selection_size size = selection_measure(
	    &reading->selection, reading->report, COPY_TEXT_MOST);

	if (size.bytes > COPY_TEXT_MOST)
		return str_of("很多句");
	return arena_print(
	    arena, "%zu句（%zu字）", size.sentences, size.characters);
}
