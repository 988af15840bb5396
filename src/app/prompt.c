#include "app/prompt.h"

#include "app/jump.h"
#include "app/place.h"
#include "app/seek.h"

void
prompt_open_jump(struct app *app)
{
	app->prompt = (struct line_editor){ 0 };
	app->prompting = PROMPT_JUMP;
}

void
prompt_open_search(struct app *app)
{
	seek_clear(app);
	search_edited(&app->search);
	app->prompt = (struct line_editor){ 0 };
	app->prompting = PROMPT_SEARCH;
	app->help_open = false;
	app->from = place_now(app);
}

/* Goes where the prompt says; an error leaves it open. */
static void
jump(struct app *app)
{
	struct str typed = line_editor_text(&app->prompt);
	struct jump jump;

	if (typed.length == 0) {
		app->prompting = PROMPT_NONE;
		return;
	}
	if (!jump_find(app->report, typed, &jump, &app->message))
		return;
	app->prompting = PROMPT_NONE;
	place_jump(app, jump.node);
	if (jump.inside)
		text_pane_go_inside(&app->text, jump.node, jump.byte);
}

static enum action
jump_key(struct app *app, const struct key *key)
{
	enum action action = keymap_find(KEYMAP_JUMP, key);

	if (action == ACTION_NONE)
		line_editor_key(&app->prompt, key);
	else if (action == ACTION_IN)
		jump(app);
	else if (action == ACTION_CANCEL)
		app->prompting = PROMPT_NONE;
	else
		return action;
	return ACTION_NONE;
}

/* Up goes to earlier queries, where the line is empty or holds one. */
static void
up(struct app *app)
{
	if (search_recall(&app->search, &app->prompt))
		seek_changed(app);
	else
		seek_move(app, -1);
}

static void
down(struct app *app)
{
	search_edited(&app->search);
	seek_move(app, 1);
}

static void
page_down(struct app *app)
{
	seek_move_rows(app, place_panes(app).tree.rows - 1);
}

static void
page_up(struct app *app)
{
	seek_move_rows(app, 1 - place_panes(app).tree.rows);
}

static void
next_spelling(struct app *app)
{
	if (search_choose(&app->search, &app->prompt, 1))
		seek_changed(app);
}

static void
previous_spelling(struct app *app)
{
	if (search_choose(&app->search, &app->prompt, -1))
		seek_changed(app);
}

static void
sounds(struct app *app)
{
	app->search.rules.sounds = !app->search.rules.sounds;
	app->search.rules.pattern = false;
	seek_changed(app);
}

static void
pattern(struct app *app)
{
	app->search.rules.pattern = !app->search.rules.pattern;
	seek_changed(app);
}

static void (*const search_acts[ACTION_COUNT])(struct app *) = {
	[ACTION_IN] = seek_accept,
	[ACTION_CANCEL] = seek_cancel,
	[ACTION_UP] = up,
	[ACTION_DOWN] = down,
	[ACTION_PAGE_UP] = page_up,
	[ACTION_PAGE_DOWN] = page_down,
	[ACTION_NEXT_SPELLING] = next_spelling,
	[ACTION_PREVIOUS_SPELLING] = previous_spelling,
	[ACTION_SOUNDS] = sounds,
	[ACTION_PATTERN] = pattern,
};

/* Searches anew where the line is another than before. */
static void
edited(struct app *app, const struct line_editor *before)
{
	if (str_equal(line_editor_text(before), line_editor_text(&app->prompt)))
		return;
	search_edited(&app->search);
	seek_changed(app);
}

static enum action
search_key(struct app *app, const struct key *key)
{
	enum action action = keymap_find(KEYMAP_SEARCH, key);
	struct line_editor before = app->prompt;

	if (action == ACTION_NONE) {
		line_editor_key(&app->prompt, key);
		edited(app, &before);
	} else if (search_acts[action] != NULL) {
		search_acts[action](app);
	} else {
		return action;
	}
	return ACTION_NONE;
}

enum action
prompt_key(struct app *app, const struct key *key)
{
	return app->prompting == PROMPT_SEARCH ? search_key(app, key)
					       : jump_key(app, key);
}

void
prompt_insert(struct app *app, struct str text)
{
	struct line_editor before;

	if (app->prompting == PROMPT_NONE)
		prompt_open_search(app);
	before = app->prompt;
	line_editor_insert(&app->prompt, text);
	if (app->prompting == PROMPT_SEARCH)
		edited(app, &before);
}
