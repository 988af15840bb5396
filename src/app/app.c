#include "app/app.h"

#include <string.h>

#include "app/act.h"
#include "app/place.h"
#include "app/point.h"
#include "app/prompt.h"
#include "app/seek.h"
#include "report/path.h"
#include "text/utf8.h"

/* Fits every pane to the screen as it is divided now. */
static void
fit(struct app *app)
{
	struct panes panes = place_panes(app);
	int rows = panes.text.rows > 0 ? panes.text.rows : panes.tree.rows;

	seek_mark(app);
	text_pane_resize(&app->text, rows, panes.text_columns, app->ambiguous);
	outline_reveal(&app->outline, app->selected, rows);
	results_reveal(&app->search.results, app->search.hit, rows);
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
		.text.layout.ambiguous = ambiguous,
		.text.rows = 1,
	};
	app->text.layout.columns = place_panes(app).text_columns;
	search_start(&app->search);
	outline_start(&app->outline, report);
	place_select(app, 0);
	fit(app);
}

void
app_be_kiosk(struct app *app)
{
	app->kiosk = app->help.kiosk = true;
}

void
app_free(struct app *app)
{
	search_free(&app->search);
	text_pane_free(&app->text);
	outline_free(&app->outline);
	arena_free(&app->copy_arena);
}

static void
lay_out(struct app *app, int rows, int columns, enum ambiguous ambiguous)
{
	bool seen = seek_is_seen(app);

	app->rows = rows;
	app->columns = columns;
	app->ambiguous = ambiguous;
	fit(app);
	if (seen)
		seek_show(app);
}

void
app_resize(struct app *app, int rows, int columns)
{
	lay_out(app, rows, columns, app->ambiguous);
}

void
app_set_ambiguous(struct app *app, enum ambiguous ambiguous)
{
	if (ambiguous != app->ambiguous)
		lay_out(app, app->rows, app->columns, ambiguous);
}

void
app_tell(struct app *app, const struct error *error)
{
	app->message = *error;
	if (error->line > 0)
		error_set(&app->message, error->status, "%zu:%zu: %s",
		    error->line, error->column, error->message);
}

/* Han that are typed while reading open the search with them. */
static bool
is_han(const struct key *key)
{
	uint32_t point = utf8_at(str_of(key->name), 0).value;

	return point == 0x3007 || (point >= 0x3400 && point <= 0x9FFF) ||
	       (point >= 0xF900 && point <= 0xFAFF) ||
	       (point >= 0x20000 && point <= 0x3FFFF);
}

static enum effect
reading_key(struct app *app, const struct key *key)
{
	enum keymap_mode place = app->fold_begun ? KEYMAP_FOLD : KEYMAP_READING;
	enum action action = keymap_find(place, key);

	app->fold_begun = false;
	app->key = keymap_twin(key);
	if (action == ACTION_NONE && is_han(key)) {
		prompt_insert(app, str_of(key->name));
		return EFFECT_NONE;
	}
	return act(app, action);
}

/* What is pasted is text, whatever it holds, until the paste ends. */
static void
pasting_key(struct app *app, const struct key *key)
{
	if (strcmp(key->name, "<paste-end>") == 0) {
		app->pasting = false;
		if (app->pasted.length > 0)
			prompt_insert(app, line_editor_text(&app->pasted));
	} else if (key->name[0] != '<' || key->name[1] == '\0') {
		line_editor_insert(&app->pasted, str_of(key->name));
	} else {
		/* <space>, <enter>, <tab> */
		line_editor_insert(&app->pasted, str_of(" "));
	}
}

enum effect
app_key(struct app *app, const struct key *key)
{
	enum effect effect = EFFECT_NONE;

	app->message = (struct error){ 0 };
	if (app->pasting) {
		pasting_key(app, key);
	} else if (strcmp(key->name, "<paste>") == 0) {
		app->pasting = true;
		app->pasted = (struct line_editor){ 0 };
	} else if (point_key(app, key)) {
		app->fold_begun = false;
	} else if (app->prompting != PROMPT_NONE) {
		effect = act(app, prompt_key(app, key));
	} else {
		effect = reading_key(app, key);
	}
	fit(app);
	return effect;
}

bool
app_is_busy(const struct app *app)
{
	return app->search.running;
}

bool
app_work(struct app *app)
{
	bool more = seek_work(app);

	fit(app);
	return more;
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
	struct anchor place = text_pane_place(&app->text);
	struct outline outline = { 0 };

	outline_start(&outline, report);
	keep_folds(&app->outline, &outline);
	outline_free(&app->outline);
	app->outline = outline;
	app->history = (struct history){ 0 };
	seek_forget(app);
	app->report = report;
	place.node = counterpart(old, place.node, report);
	place_select(app, counterpart(old, app->selected, report));
	text_pane_go(&app->text, place);
	seek_again(app);
	fit(app);
}
