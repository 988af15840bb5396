#include "app/targets_screen_internal.h"

#include <sysexits.h>

#include "app/figures_screen_internal.h"
#include "app/select_internal.h"
#include "export/citation.h"
#include "text/sentence.h"
#include "view/comparison.h"

bool
targets_screen_is_open(const struct app *app)
{
	return views_in_use(&app->views) == &comparison_view;
}

static void
open_pairs(struct app *app)
{
	if (app->reading.pairs == NULL)
		pairs_find(&app->pairs, &app->figures, &app->figures);
	app->reading.pairs = &app->pairs;
	if (app->pairs.count == 0)
		error_set(&app->message, EX_OK, "这份报告没有量化目标");
	else
		views_toggle(&app->views, ACTION_TARGETS);
}

void
targets_screen_toggle(struct app *app)
{
	if (targets_screen_is_open(app)) {
		views_toggle(&app->views, ACTION_TARGETS);
		return;
	}
	views_close_all(&app->views);
	select_end(app);
	app->targets_wanted = !figures_screen_find(app);
	if (app->targets_wanted)
		error_set(&app->message, EX_OK, "正在找数字…");
	else
		open_pairs(app);
}

void
targets_screen_work(struct app *app)
{
	if (!app->targets_wanted || figures_screen_is_busy(app))
		return;
	app->targets_wanted = false;
	app->message = (struct error){ 0 };
	open_pairs(app);
}

/* Adds the sentence of a figure and where it is from. */
static void
add_sentence(struct buffer *buffer, const struct report *report,
    const struct figure *figure)
{
	struct str text = report->paragraphs[figure->paragraph].text;
	struct span sentence = sentence_at(text, figure->span.from);

	buffer_add(buffer, str_slice(text, sentence.from, sentence.to));
	buffer_add_byte(buffer, '\n');
	buffer_add(buffer,
	    citation_of(report, figure->node, CITATION_MEMO, buffer->arena));
	buffer_add_byte(buffer, '\n');
}

void
targets_screen_copy(struct app *app)
{
	const struct pair *pair = app->reading.pair;
	const struct report *report = app->reading.report;
	struct buffer buffer = { .arena = &app->copy.arena };

	if (pair == NULL)
		return;
	arena_free(&app->copy.arena);
	app->copy = (struct copied){ .again = false };
	if (pair->result != NULL)
		add_sentence(&buffer, report, pair->result);
	add_sentence(&buffer, report, pair->target);
	app->copy.text = buffer_str(&buffer);
	app->copy.amount =
	    str_of(pair->result != NULL ? "两句和出处" : "一句和出处");
	app->effect = EFFECT_COPY;
}

void
targets_screen_forget(struct app *app)
{
	if (targets_screen_is_open(app))
		views_close_all(&app->views);
	pairs_free(&app->pairs);
}
