#include "app/targets_screen_internal.h"

#include <sysexits.h>

#include "app/figures_screen_internal.h"
#include "app/select_internal.h"
#include "export/citation.h"
#include "figure/figure_role.h"
#include "host/spare.h"
#include "text/sentence.h"
#include "view/comparison.h"

enum {
	FIRST = 20, /* milliseconds before a view is opened later */
	SLICE = 5,
	QUIET_MOST = 512 * 1024, /* bytes of text of a usual report */
};

bool
targets_screen_is_open(const struct app *app)
{
	return views_in_use(&app->views) == &comparison_view;
}

static void
open_pairs(struct app *app)
{
	struct arena arena = { 0 };
	struct str left_out = pairs_left_out(&app->pairs, &arena);

	app->targets_wanted = false;
	app->message = (struct error){ 0 };
	if (app->pairs.count == 0) {
		error_set(&app->message, EX_OK, "这份报告没有量化目标");
	} else {
		views_toggle(&app->views, ACTION_TARGETS);
		if (left_out.length > 0)
			error_set(&app->message, EX_OK, "%.*s",
			    (int)left_out.length, left_out.bytes);
	}
	arena_free(&arena);
}

/* Goes on for some milliseconds, first with the figures. Returns whether the
 * pairs are found. */
static bool
find(struct app *app, int milliseconds)
{
	if (app->pairs.done)
		return true;
	if (app->figures.report == NULL)
		figures_start(&app->figures, app->reading.report);
	if (!figures_run(&app->figures, milliseconds))
		return false;
	if (app->pairs.pairing == NULL)
		pairs_start(&app->pairs, &app->figures, &app->figures);
	if (!pairs_run(&app->pairs, milliseconds))
		return false;
	app->reading.pairs = &app->pairs;
	/* The pairs have their own, and many may read at once. */
	if (app->reading.figures.at == NULL)
		figures_free(&app->figures);
	spare_give_back();
	return true;
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
	app->targets_wanted = true;
	if (find(app, FIRST))
		open_pairs(app);
	else
		error_set(&app->message, EX_OK, "正在找数字…");
}

static bool
has_results(const struct report *report)
{
	for (size_t i = 1; i < report->count; i += report->nodes[i].span)
		if (report->nodes[i].kind == KIND_RESULTS)
			return true;
	return false;
}

/* Whether last year's figures can be said of what is shown, targets or the list
 * of figures, and are soon found. */
static bool
are_of_use(const struct app *app)
{
	const struct report *report = app->reading.report;
	bool shown =
	    figure_role_of_section(report, app->reading.selected).role ==
		ROLE_OF_TARGET ||
	    figures_screen_is_open(app);

	return shown && report->length <= QUIET_MOST && has_results(report);
}

bool
targets_screen_is_busy(const struct app *app)
{
	return !app->pairs.done && (app->targets_wanted || are_of_use(app));
}

bool
targets_screen_work(struct app *app)
{
	if (!find(app, SLICE))
		return true;
	if (app->targets_wanted)
		open_pairs(app);
	return false;
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
