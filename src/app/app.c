#include "app/app.h"

#include "app/act.h"
#include "app/jump.h"
#include "report/path.h"

/* Fits every pane to the screen as it is divided now. */
static void
fit(struct app *app)
{
	struct panes panes = act_panes(app);
	int rows = panes.text.rows > 0 ? panes.text.rows : panes.tree.rows;

	detail_resize(&app->detail, rows, panes.text_columns, app->ambiguous);
	outline_reveal(&app->outline, app->selected, rows);
	help_resize(&app->help, rows);
}

void
app_start(struct app *app, const struct report *report,
    enum ambiguous ambiguous, const char *encoding)
{
	*app = (struct app){
		.report = report,
		.encoding = encoding,
		.rows = 24,
		.columns = 80,
		.ambiguous = ambiguous,
		.text_columns = PANES_TEXT_MOST,
		.detail.layout.ambiguous = ambiguous,
		.detail.rows = 1,
	};
	app->detail.layout.columns = act_panes(app).text_columns;
	outline_start(&app->outline, report);
	act_select(app, 0);
	fit(app);
}

void
app_free(struct app *app)
{
	detail_free(&app->detail);
	outline_free(&app->outline);
}

void
app_resize(struct app *app, int rows, int columns)
{
	app->rows = rows;
	app->columns = columns;
	fit(app);
}

void
app_tell(struct app *app, const struct error *error)
{
	app->message = *error;
	if (error->line > 0)
		error_set(&app->message, error->status, "%zu:%zu: %s",
		    error->line, error->column, error->message);
}

/* Goes where the prompt says; an error leaves it open. */
static void
take_prompt(struct app *app)
{
	struct str typed = line_text(&app->prompt);
	struct visit from = { app->selected, detail_place(&app->detail) };
	struct jump jump;

	if (typed.length == 0) {
		app->prompt_open = false;
		return;
	}
	if (!jump_find(app->report, typed, &jump, &app->message))
		return;
	app->prompt_open = false;
	history_leave(&app->history, from);
	act_select(app, jump.node);
	if (jump.inside)
		detail_go_inside(&app->detail, jump.node, jump.byte);
}

static enum effect
prompt_key(struct app *app, const struct key *key)
{
	enum action action = keys_find(PLACE_PROMPT, key);

	if (action == ACTION_IN)
		take_prompt(app);
	else if (action == ACTION_CANCEL)
		app->prompt_open = false;
	else if (action != ACTION_NONE)
		return act(app, action);
	else
		line_key(&app->prompt, key);
	return EFFECT_NONE;
}

static enum effect
reading_key(struct app *app, const struct key *key)
{
	enum key_place place = app->fold_begun ? PLACE_FOLD : PLACE_ANY;

	app->fold_begun = false;
	app->key = keys_twin(key);
	return act(app, keys_find(place, key));
}

enum effect
app_key(struct app *app, const struct key *key)
{
	enum effect effect;

	app->message = (struct error){ 0 };
	effect =
	    app->prompt_open ? prompt_key(app, key) : reading_key(app, key);
	fit(app);
	return effect;
}

/* The node of a new reading that stands for one of the old: by its id, else
 * by its path, else the report itself. */
static size_t
counterpart(const struct report *old, size_t node, const struct report *new)
{
	struct arena scratch = { 0 };
	struct path_matches found = { 0 };
	struct error error;
	struct str id = old->nodes[node].id;
	size_t result = 0;

	for (size_t i = 1; node != 0 && id.length > 0 && i < new->count; i++)
		if (str_equal(new->nodes[i].id, id))
			return i;
	if (path_find(
		new, path_of(old, node, &scratch), &scratch, &found, &error))
		result = found.nodes[0];
	arena_free(&scratch);
	return result;
}

static void
keep_folds(const struct outline *old, struct outline *new)
{
	if (old->report->count != new->report->count)
		return;
	for (size_t i = 0; i < new->report->count; i++)
		new->folded[i] = old->folded[i];
	outline_list(new);
}

void
app_reload(struct app *app, const struct report *report)
{
	const struct report *old = app->report;
	struct anchor place = detail_place(&app->detail);
	struct outline outline = { 0 };

	outline_start(&outline, report);
	keep_folds(&app->outline, &outline);
	outline_free(&app->outline);
	app->outline = outline;
	app->history = (struct history){ 0 };
	app->report = report;
	place.node = counterpart(old, place.node, report);
	act_select(app, counterpart(old, app->selected, report));
	detail_go(&app->detail, place);
	fit(app);
}
