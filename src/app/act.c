#include "app/act.h"

#include <sysexits.h>

#include "app/copy.h"
#include "app/place.h"
#include "app/prompt.h"
#include "app/seek.h"

enum {
	TEXT_STEP = 2, /* columns that < and > change */
};

static enum effect
travel(struct app *app, bool (*step)(struct history *, struct visit *))
{
	struct visit visit = place_now(app);

	if (step(&app->history, &visit))
		place_return(app, visit);
	return EFFECT_NONE;
}

static enum effect
back(struct app *app)
{
	return travel(app, history_back);
}

static enum effect
forward(struct app *app)
{
	return travel(app, history_forward);
}

static enum effect
next_page(struct app *app)
{
	size_t node = place_next_page(app);

	if (node != 0)
		place_jump(app, node);
	return EFFECT_NONE;
}

static enum effect
previous_page(struct app *app)
{
	size_t node = app->text.page.node;

	if (node == 0)
		return EFFECT_NONE;
	do
		node--;
	while (report_is_leaf(app->report, node));
	place_jump(app, node);
	return EFFECT_NONE;
}

static enum effect
next_section(struct app *app)
{
	if (app->selected + 1 < app->report->count)
		place_select(app, app->selected + 1);
	return EFFECT_NONE;
}

static enum effect
previous_section(struct app *app)
{
	if (app->selected > 0)
		place_select(app, app->selected - 1);
	return EFFECT_NONE;
}

static enum effect
parent(struct app *app)
{
	if (app->selected != 0)
		place_jump(app, app->report->nodes[app->selected].parent);
	return EFFECT_NONE;
}

static enum effect
shortcut(struct app *app)
{
	size_t node = app->outline.shortcuts.nodes[app->key.name[0] - '0'];

	if (node != 0)
		place_jump(app, node);
	else
		error_set(&app->message, EX_USAGE, "%c 在这份报告里没有去处",
		    app->key.name[0]);
	return EFFECT_NONE;
}

static enum effect
read_on(struct app *app)
{
	size_t next = place_next_page(app);

	if (place_panes(app).text.rows == 0) {
		app->focus = FOCUS_TEXT;
	} else if (!text_pane_at_end(&app->text)) {
		text_pane_act(&app->text, ACTION_PAGE_DOWN);
		app->selected = text_pane_nearest(&app->text, app->selected);
	} else if (next != 0) {
		place_select(app, next);
	} else {
		error_set(&app->message, EX_OK, "全文完");
	}
	return EFFECT_NONE;
}

static enum effect
into_text(struct app *app)
{
	if (!app->text_alone)
		app->focus = FOCUS_TEXT;
	text_pane_reveal(&app->text, app->selected);
	return EFFECT_NONE;
}

static enum effect
into_tree(struct app *app)
{
	if (!app->text_alone) {
		app->tree_hidden = false;
		app->focus = FOCUS_TREE;
	}
	return EFFECT_NONE;
}

static enum effect
other_pane(struct app *app)
{
	return app->focus == FOCUS_TREE ? into_text(app) : into_tree(app);
}

static enum effect
hide_tree(struct app *app)
{
	if (app->text_alone)
		return EFFECT_NONE;
	app->tree_hidden = !app->tree_hidden;
	if (app->tree_hidden)
		app->focus = FOCUS_TEXT;
	return EFFECT_NONE;
}

static enum effect
text_alone(struct app *app)
{
	app->text_alone = !app->text_alone;
	return EFFECT_NONE;
}

static void
change_width(struct app *app, int step)
{
	int columns = place_panes(app).text_columns + step;

	if (columns < PANES_TEXT_LEAST)
		columns = PANES_TEXT_LEAST;
	if (columns > PANES_TEXT_MOST)
		columns = PANES_TEXT_MOST;
	app->text_columns = columns;
}

static enum effect
narrower(struct app *app)
{
	change_width(app, -TEXT_STEP);
	return EFFECT_NONE;
}

static enum effect
wider(struct app *app)
{
	change_width(app, TEXT_STEP);
	return EFFECT_NONE;
}

/* The next one, and says which, since two may look alike here. */
static enum effect
turn_theme(struct app *app)
{
	const struct theme_name *theme;

	if (app->colourless) {
		error_set(&app->message, EX_OK, "这个终端没有颜色");
		return EFFECT_NONE;
	}
	app->theme = (enum theme)((app->theme + 1) % THEME_COUNT);
	theme = &themes_table[app->theme];
	error_set(&app->message, EX_OK, "配色：%s（--theme=%s）", theme->words,
	    theme->name);
	return EFFECT_THEME;
}

static enum effect
turn_ambiguous(struct app *app)
{
	bool wide = app->ambiguous == AMBIGUOUS_NARROW;

	app_set_ambiguous(app, wide ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW);
	error_set(
	    &app->message, EX_OK, "引号、破折号占%s列", wide ? "两" : "一");
	return EFFECT_AMBIGUOUS;
}

static enum effect
open_jump(struct app *app)
{
	prompt_open_jump(app);
	return EFFECT_NONE;
}

static enum effect
open_search(struct app *app)
{
	prompt_open_search(app);
	return EFFECT_NONE;
}

static enum effect
next_hit(struct app *app)
{
	seek_next(app);
	return EFFECT_NONE;
}

static enum effect
previous_hit(struct app *app)
{
	seek_previous(app);
	return EFFECT_NONE;
}

static enum effect
only_hits(struct app *app)
{
	seek_only_hits(app);
	return EFFECT_NONE;
}

static enum effect
copy_plain(struct app *app)
{
	return copy_selected(app, false);
}

static enum effect
copy_cited(struct app *app)
{
	return copy_selected(app, true);
}

static enum effect
begin_fold(struct app *app)
{
	app->fold_begun = true;
	return EFFECT_NONE;
}

static enum effect
help(struct app *app)
{
	app->help_open = !app->help_open;
	return EFFECT_NONE;
}

static enum effect
mouse(struct app *app)
{
	app->mouse = !app->mouse;
	error_set(&app->message, EX_OK, app->mouse ? "鼠标：开" : "鼠标：关");
	return EFFECT_MOUSE;
}

static enum effect
cancel(struct app *app)
{
	if (app->help_open)
		app->help_open = false;
	else if (app->text_alone)
		app->text_alone = false;
	else
		seek_clear(app);
	return EFFECT_NONE;
}

static enum effect
close_or_quit(struct app *app)
{
	return app->help_open || app->text_alone ? cancel(app) : EFFECT_QUIT;
}

/* What neither pane does by itself. */
static enum effect (*const acts[ACTION_COUNT])(struct app *) = {
	[ACTION_IN] = into_text,
	[ACTION_OUT] = into_tree,
	[ACTION_READ_ON] = read_on,
	[ACTION_NEXT_PAGE] = next_page,
	[ACTION_PREVIOUS_PAGE] = previous_page,
	[ACTION_NEXT_SECTION] = next_section,
	[ACTION_PREVIOUS_SECTION] = previous_section,
	[ACTION_SHORTCUT] = shortcut,
	[ACTION_PARENT] = parent,
	[ACTION_BACK] = back,
	[ACTION_FORWARD] = forward,
	[ACTION_JUMP] = open_jump,
	[ACTION_SEARCH] = open_search,
	[ACTION_NEXT_HIT] = next_hit,
	[ACTION_PREVIOUS_HIT] = previous_hit,
	[ACTION_ONLY_HITS] = only_hits,
	[ACTION_COPY] = copy_plain,
	[ACTION_COPY_CITED] = copy_cited,
	[ACTION_OTHER_PANE] = other_pane,
	[ACTION_FOLD] = begin_fold,
	[ACTION_HIDE_TREE] = hide_tree,
	[ACTION_TEXT_ALONE] = text_alone,
	[ACTION_NARROWER] = narrower,
	[ACTION_WIDER] = wider,
	[ACTION_THEME] = turn_theme,
	[ACTION_MOUSE] = mouse,
	[ACTION_AMBIGUOUS] = turn_ambiguous,
	[ACTION_CANCEL] = cancel,
	[ACTION_INTERRUPT] = close_or_quit,
	[ACTION_HELP] = help,
	[ACTION_CLOSE] = close_or_quit,
};

/* What is left wholly to the caller. */
static const enum effect effects[ACTION_COUNT] = {
	[ACTION_QUIT] = EFFECT_QUIT,
	[ACTION_REDRAW] = EFFECT_REDRAW,
	[ACTION_SUSPEND] = EFFECT_SUSPEND,
	[ACTION_RELOAD] = EFFECT_RELOAD,
};

/* Whether the pane in use took the action. */
static bool
pane_acts(struct app *app, enum action action)
{
	size_t selected = app->selected;

	if (app->help_open)
		return help_act(&app->help, action);
	if (outline_fold(&app->outline, app->selected, action))
		return true;
	if (place_in_text(app)) {
		if (!text_pane_act(&app->text, action))
			return false;
		app->selected = text_pane_nearest(&app->text, selected);
		return true;
	}
	if (!outline_act(&app->outline, &selected, action))
		return false;
	if (selected != app->selected)
		place_select(app, selected);
	return true;
}

/* Whether an action closes what is open by itself. */
static bool
closes(enum action action)
{
	return action == ACTION_HELP || action == ACTION_CANCEL ||
	       action == ACTION_CLOSE || action == ACTION_INTERRUPT;
}

/* What a kiosk makes of an action. */
static enum action
allowed(enum action action)
{
	if (action == ACTION_INTERRUPT)
		return ACTION_CANCEL;
	return action_is_withheld(action) ? ACTION_NONE : action;
}

enum effect
act(struct app *app, enum action action)
{
	if (app->kiosk)
		action = allowed(action);
	if (pane_acts(app, action))
		return EFFECT_NONE;
	/* What the help covers is not changed unseen. */
	if (app->help_open && !closes(action) && acts[action] != NULL)
		app->help_open = false;
	return acts[action] != NULL ? acts[action](app) : effects[action];
}
