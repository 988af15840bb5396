#include "app/app.h"

#include <string.h>
#include <sysexits.h>

#include "app/act_internal.h"
#include "app/dead_end_internal.h"
#include "app/explain_internal.h"
#include "app/figures_screen_internal.h"
#include "app/fit_internal.h"
#include "app/jot_internal.h"
#include "app/pointer_internal.h"
#include "app/prompt_internal.h"
#include "app/search_screen_internal.h"
#include "app/select_internal.h"
#include "app/targets_screen_internal.h"
#include "app/visit_internal.h"
#include "text/class.h"
#include "text/utf8.h"

void
app_start(struct app *app, const struct report *report,
    enum ambiguous ambiguous, const char *encoding)
{
	*app = (struct app){
		.reading.ambiguous = ambiguous,
		.screen = { .rows = 24,
		    .columns = 80,
		    .text_columns = PANES_TEXT_MOST },
		.encoding = encoding,
	};
	search_start(&app->search);
	reading_start(&app->reading, report);
	views_start(&app->views, &app->reading);
	fit_views(app);
}

void
app_set_keymap(struct app *app, const struct keymap *keymap)
{
	app->reading.keymap = *keymap;
	views_start(&app->views, &app->reading);
}

void
app_be_kiosk(struct app *app)
{
	app->reading.kiosk = true;
	views_start(&app->views, &app->reading);
}

void
app_free(struct app *app)
{
	search_free(&app->search);
	views_free(&app->views);
	arena_free(&app->copy.arena);
	explain_forget(app);
	jot_free(app);
	pairs_free(&app->pairs);
	figures_free(&app->figures);
}

void
app_resize(struct app *app, int rows, int columns)
{
	app->screen.rows = rows;
	app->screen.columns = columns;
	fit_views(app);
}

void
app_set_ambiguous(struct app *app, enum ambiguous ambiguous)
{
	app->reading.ambiguous = ambiguous;
	fit_views(app);
}

void
app_tell(struct app *app, const struct error *error)
{
	app->message = *error;
	if (error->line > 0)
		error_set(&app->message, error->status, "%zu:%zu: %s",
		    error->line, error->column, error->message);
}

/* Han typed while reading open the search, since an input method is on. */
static bool
is_han(const struct key *key)
{
	return class_is_han(utf8_at(str_of(key->name), 0).value);
}

void
app_go_to(struct app *app, const struct target *target)
{
	visit_target(app, target);
	if (target->node != 0 || target->inside)
		app->views.focus = PANE_TEXT;
	fit_views(app);
}

/* One alone may be a slip: an input method that is still on. */
static void
search_for_han(struct app *app, const struct key *key)
{
	prompt_insert(app, str_of(key->name));
	error_set(&app->message, EX_OK, "输入法未关？Esc 返回原处");
}

enum keymap_mode
app_mode(const struct app *app)
{
	if (app->prompt.kind == PROMPT_SEARCH)
		return KEYMAP_SEARCH;
	if (app->prompt.kind != PROMPT_NONE)
		return KEYMAP_JUMP;
	return select_is_on(app) ? KEYMAP_SELECT : app->mode;
}

/* Does what a key asks for. Says so where that leads nowhere, unless it closed
 * something, went to the other pane or moved a selection. */
static void
act_and_tell(struct app *app, struct request request)
{
	bool opened = views_is_open(&app->views) || select_is_on(app);
	enum pane_name pane = views_pane(&app->views);
	struct visit before = visit_now(app);

	act(app, request);
	fit_views(app);
	if (!opened && pane == views_pane(&app->views))
		dead_end_tell(app, request.action, before);
}

static void
reading_key(struct app *app, const struct key *key)
{
	enum keymap_mode mode = app_mode(app);
	struct request request = keymap_find(&app->reading.keymap, mode, key);

	app->mode = KEYMAP_READING;
	if (request.action != ACTION_NONE)
		act_and_tell(app, request);
	else if (mode == KEYMAP_SELECT)
		error_set(&app->message, EX_OK, "选句时此键无作用，Esc 取消");
	else if (is_han(key))
		search_for_han(app, key);
	else
		error_set(&app->message, EX_OK, "此键无作用，按 ? 看帮助");
}

/* A paste is text until it ends, whatever it holds. */
static void
pasting_key(struct app *app, const struct key *key)
{
	struct prompt *prompt = &app->prompt;

	if (strcmp(key->name, "<paste-end>") == 0) {
		struct line_editor pasted = prompt->pasted;

		prompt->pasting = false;
		if (pasted.length > 0)
			prompt_insert(app, line_editor_text(&pasted));
	} else if (key->name[0] != '<' || key->name[1] == '\0') {
		line_editor_insert(&prompt->pasted, str_of(key->name));
	} else {
		/* <space>, <enter>, <tab> */
		line_editor_insert(&prompt->pasted, str_of(" "));
	}
}

static void
take_key(struct app *app, const struct key *key)
{
	if (app->prompt.pasting) {
		pasting_key(app, key);
	} else if (strcmp(key->name, "<paste>") == 0) {
		app->prompt.pasting = true;
		app->prompt.pasted = (struct line_editor){ 0 };
	} else if (pointer_key(app, key)) {
		app->mode = KEYMAP_READING;
	} else if (app->prompt.kind != PROMPT_NONE) {
		act(app, (struct request){ .action = prompt_key(app, key) });
	} else {
		reading_key(app, key);
	}
}

enum effect
app_key(struct app *app, const struct key *key)
{
	app->message = (struct error){ 0 };
	app->effect = EFFECT_NONE;
	take_key(app, key);
	fit_views(app);
	return app->effect;
}

bool
app_is_typing(const struct app *app)
{
	return app->prompt.kind != PROMPT_NONE;
}

bool
app_is_busy(const struct app *app)
{
	return app->search.running || figures_screen_is_busy(app) ||
	       targets_screen_is_busy(app);
}

bool
app_work(struct app *app)
{
	bool more = search_screen_work(app);

	if (figures_screen_is_busy(app))
		more = figures_screen_work(app) || more;
	if (targets_screen_is_busy(app))
		more = targets_screen_work(app) || more;
	fit_views(app);
	return more;
}
