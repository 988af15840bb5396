#include "app/prompt_internal.h"

#include <string.h>

#include "app/figures_screen_internal.h"
#include "app/jot_internal.h"
#include "app/search_screen_internal.h"
#include "app/select_internal.h"
#include "app/visit_internal.h"
#include "report/target.h"

/* --- A jump */

void
prompt_open_jump(struct app *app)
{
	app->prompt.line = (struct line_editor){ 0 };
	app->prompt.kind = PROMPT_JUMP;
}

/* A colon is the key that opened the prompt, so typing it again starts over. */
static struct str
behind_colons(struct str typed)
{
	static const char *const colons[] = { ":", "：" };

	for (size_t i = 0; i < sizeof colons / sizeof *colons; i++)
		if (str_starts(typed, str_of(colons[i])))
			return behind_colons(
			    str_slice(typed, strlen(colons[i]), typed.length));
	return typed;
}

/* Goes where the prompt says, and says where that is. An error leaves it
 * open. */
static void
jump(struct app *app)
{
	struct str typed = behind_colons(line_editor_text(&app->prompt.line));
	struct arena arena = { 0 };
	struct path_matches found;
	struct target target;

	if (typed.length == 0 || str_is(typed, "q")) {
		app->prompt.kind = PROMPT_NONE;
		app->effect = typed.length == 0 ? EFFECT_NONE : EFFECT_QUIT;
		return;
	}
	if (target_find(app->reading.report, typed, &arena, &target, &found,
		&app->message)) {
		app->prompt.kind = PROMPT_NONE;
		history_leave(&app->history, visit_now(app));
		visit_target(app, &target);
		visit_tell(app, target.node);
	} else if (found.count > 1) {
		visit_tell_matches(app, &found);
	}
	arena_free(&arena);
}

static void
enter(struct app *app)
{
	if (app->prompt.kind == PROMPT_NOTE)
		jot_enter(app);
	else if (app->prompt.kind == PROMPT_JUMP)
		jump(app);
	else
		app->prompt.kind = PROMPT_NONE;
}

/* Has a list look for what is typed. */
static void
look_through(struct app *app)
{
	if (app->prompt.kind == PROMPT_FILTER)
		jot_filter(app, &app->prompt.line);
	else if (app->prompt.kind == PROMPT_FIGURES)
		figures_screen_typed(app);
}

/* Closes the prompt without what was typed; a list looks for nothing. */
static void
give_up(struct app *app)
{
	app->prompt.line = (struct line_editor){ 0 };
	look_through(app);
	app->prompt.kind = PROMPT_NONE;
}

static void
type(struct app *app, const struct key *key)
{
	line_editor_key(&app->prompt.line, key);
	look_through(app);
}

static enum action
line_key(struct app *app, const struct key *key)
{
	enum action action =
	    keymap_find(&app->reading.keymap, KEYMAP_JUMP, key).action;

	if (action == ACTION_NONE)
		type(app, key);
	else if (action == ACTION_IN)
		enter(app);
	else if (action == ACTION_CANCEL)
		give_up(app);
	else
		return action;
	return ACTION_NONE;
}

/* --- A search */

/* In the list of figures only they are looked through. */
static void
open_figures(struct app *app)
{
	app->prompt.line = (struct line_editor){ 0 };
	app->prompt.kind = PROMPT_FIGURES;
	figures_screen_typed(app);
}

void
prompt_open_search(struct app *app)
{
	if (figures_screen_is_open(app)) {
		open_figures(app);
		return;
	}
	select_end(app);
	app->reading.lit = (struct sentence){ 0 };
	search_screen_clear(app);
	search_edited(&app->search);
	app->prompt = (struct prompt){
		.kind = PROMPT_SEARCH,
		.from = visit_now(app),
	};
	views_close_all(&app->views);
	views_toggle(&app->views, ACTION_SEARCH);
}

/* Up recalls earlier queries if the line is empty or holds one. */
static void
up(struct app *app)
{
	if (search_recall(&app->search, &app->prompt.line))
		search_screen_changed(app);
	else
		views_act(&app->views, &app->reading, ACTION_UP);
}

static void
down(struct app *app)
{
	search_edited(&app->search);
	views_act(&app->views, &app->reading, ACTION_DOWN);
}

static void
page_down(struct app *app)
{
	views_act(&app->views, &app->reading, ACTION_PAGE_DOWN);
}

static void
page_up(struct app *app)
{
	views_act(&app->views, &app->reading, ACTION_PAGE_UP);
}

static void
next_spelling(struct app *app)
{
	if (search_choose(&app->search, &app->prompt.line, 1))
		search_screen_changed(app);
}

static void
previous_spelling(struct app *app)
{
	if (search_choose(&app->search, &app->prompt.line, -1))
		search_screen_changed(app);
}

static void
sounds(struct app *app)
{
	app->search.rules.sounds = !app->search.rules.sounds;
	app->search.rules.pattern = false;
	search_screen_changed(app);
}

static void
pattern(struct app *app)
{
	app->search.rules.pattern = !app->search.rules.pattern;
	search_screen_changed(app);
}

bool
prompt_search_act(struct app *app, enum action action)
{
	static void (*const acts[ACTION_COUNT])(struct app *) = {
		[ACTION_IN] = search_screen_accept,
		[ACTION_CANCEL] = search_screen_cancel,
		[ACTION_UP] = up,
		[ACTION_DOWN] = down,
		[ACTION_PAGE_UP] = page_up,
		[ACTION_PAGE_DOWN] = page_down,
		[ACTION_NEXT_SPELLING] = next_spelling,
		[ACTION_PREVIOUS_SPELLING] = previous_spelling,
		[ACTION_SOUNDS] = sounds,
		[ACTION_PATTERN] = pattern,
	};

	if (acts[action] == NULL)
		return false;
	acts[action](app);
	return true;
}

/* Searches again if the line has changed. */
static void
edited(struct app *app, const struct line_editor *before)
{
	if (str_equal(
		line_editor_text(before), line_editor_text(&app->prompt.line)))
		return;
	search_edited(&app->search);
	search_screen_changed(app);
}

static enum action
search_key(struct app *app, const struct key *key)
{
	enum action action =
	    keymap_find(&app->reading.keymap, KEYMAP_SEARCH, key).action;
	struct line_editor before = app->prompt.line;

	if (action == ACTION_NONE) {
		line_editor_key(&app->prompt.line, key);
		edited(app, &before);
	} else if (!prompt_search_act(app, action)) {
		return action;
	}
	return ACTION_NONE;
}

/* --- All of them */

enum action
prompt_key(struct app *app, const struct key *key)
{
	return app->prompt.kind == PROMPT_SEARCH ? search_key(app, key)
						 : line_key(app, key);
}

void
prompt_insert(struct app *app, struct str text)
{
	struct line_editor before;

	if (app->prompt.kind == PROMPT_NONE)
		prompt_open_search(app);
	before = app->prompt.line;
	line_editor_insert(&app->prompt.line, text);
	if (app->prompt.kind == PROMPT_SEARCH)
		edited(app, &before);
	else
		look_through(app);
}
