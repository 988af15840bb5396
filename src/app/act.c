#include "app/act_internal.h"

#include <sysexits.h>

#include "app/copy_internal.h"
#include "app/explain_internal.h"
#include "app/figures_screen_internal.h"
#include "app/fit_internal.h"
#include "app/jot_internal.h"
#include "app/move_internal.h"
#include "app/prompt_internal.h"
#include "app/search_screen_internal.h"
#include "app/select_internal.h"
#include "app/targets_screen_internal.h"
#include "app/visit_internal.h"
#include "app/where_internal.h"

enum {
	TEXT_STEP = 2, /* columns that < and > change */
};

/* --- The panes */

/* What is selected in the tree is shown already. */
static void
into_text(struct app *app)
{
	if (!app->views.alone)
		app->views.focus = PANE_TEXT;
}

static void
into_tree(struct app *app)
{
	if (app->views.alone)
		return;
	app->screen.tree_hidden = false;
	app->views.focus = PANE_TREE;
}

static void
other_pane(struct app *app)
{
	if (app->views.focus == PANE_TREE)
		into_text(app);
	else
		into_tree(app);
}

/* Tree and text, the text, the text alone, and round, which ends in the pane it
 * began in. */
static void
turn_panes(struct app *app)
{
	if (app->views.alone) {
		app->views.alone = app->screen.tree_hidden = false;
		app->views.focus = app->screen.pane_before;
	} else if (!app->screen.tree_hidden) {
		app->screen.tree_hidden = true;
		app->screen.pane_before = app->views.focus;
		app->views.focus = PANE_TEXT;
	} else {
		app->views.alone = true;
		error_set(&app->message, EX_OK, "只看正文，按 t 恢复");
	}
}

static void
change_width(struct app *app, int step)
{
	struct panes panes = fit_panes(app);
	int columns = panes.panes[PANE_TEXT].columns + step;

	if (columns < PANES_TEXT_LEAST)
		columns = PANES_TEXT_LEAST;
	if (columns > PANES_TEXT_MOST)
		columns = PANES_TEXT_MOST;
	app->screen.text_columns = columns;
}

static void
narrower(struct app *app)
{
	change_width(app, -TEXT_STEP);
}

static void
wider(struct app *app)
{
	change_width(app, TEXT_STEP);
}

/* --- The terminal */

/* Takes the next theme and names it, since two may look alike here. */
static void
turn_theme(struct app *app)
{
	struct looks *looks = &app->looks;
	const struct theme_name *name;

	if (looks->colourless) {
		error_set(&app->message, EX_OK, "这个终端没有颜色");
		return;
	}
	looks->theme = (enum theme)((looks->theme + 1) % THEME_COUNT);
	name = &themes_table[looks->theme];
	error_set(&app->message, EX_OK, "配色：%s（--theme=%s）", name->words,
	    name->name);
	app->effect = EFFECT_THEME;
}

static void
turn_ambiguous(struct app *app)
{
	bool wide = app->reading.ambiguous == AMBIGUOUS_NARROW;

	app->reading.ambiguous = wide ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW;
	error_set(
	    &app->message, EX_OK, "引号、破折号占%s列", wide ? "两" : "一");
	app->effect = EFFECT_AMBIGUOUS;
}

static void
turn_mouse(struct app *app)
{
	app->looks.mouse = !app->looks.mouse;
	error_set(
	    &app->message, EX_OK, app->looks.mouse ? "鼠标：开" : "鼠标：关");
	app->effect = EFFECT_MOUSE;
}

/* --- Opening, closing, copying */

/* Of the view of pairs both sentences are taken, which stay in sight. */
static void
copy(struct app *app, bool cited)
{
	if (targets_screen_is_open(app)) {
		targets_screen_copy(app);
		return;
	}
	views_close_all(&app->views);
	copy_selected(app, cited);
}

static void
copy_plain(struct app *app)
{
	copy(app, false);
}

static void
copy_cited(struct app *app)
{
	copy(app, true);
}

/* In a list what l does. */
static void
enter(struct app *app)
{
	act(app, (struct request){ .action = ACTION_IN });
}

static void
begin_fold(struct app *app)
{
	app->mode = KEYMAP_FOLD;
}

static void
cancel(struct app *app)
{
	if (views_close(&app->views))
		return;
	app->reading.lit = (struct sentence){ 0 };
	if (app->views.alone)
		app->views.alone = false;
	else
		search_screen_clear(app);
}

static void
close_or_quit(struct app *app)
{
	if (views_is_open(&app->views) || app->views.alone)
		cancel(app);
	else
		app->effect = EFFECT_QUIT;
}

/* What no view does. An action in the table of views opens or closes its
 * view. */
static void (*const acts[ACTION_COUNT])(struct app *) = {
	[ACTION_IN] = into_text,
	[ACTION_OUT] = into_tree,
	[ACTION_ENTER] = enter,
	[ACTION_READ_ON] = move_read_on,
	[ACTION_READ_BACK] = move_read_back,
	[ACTION_WHERE] = where_tell,
	[ACTION_EXPLAIN] = explain,
	[ACTION_FIGURES] = figures_screen_toggle,
	[ACTION_TARGETS] = targets_screen_toggle,
	[ACTION_FIGURES_ORDER] = figures_screen_missing,
	[ACTION_FIGURES_VALUES] = figures_screen_missing,
	[ACTION_LINE_DOWN] = move_line_down,
	[ACTION_LINE_UP] = move_line_up,
	[ACTION_NEXT_CHAPTER] = move_next_chapter,
	[ACTION_PREVIOUS_CHAPTER] = move_previous_chapter,
	[ACTION_NEXT_PARAGRAPH] = move_next_paragraph,
	[ACTION_PREVIOUS_PARAGRAPH] = move_previous_paragraph,
	[ACTION_NEXT_SECTION] = move_next_section,
	[ACTION_PREVIOUS_SECTION] = move_previous_section,
	[ACTION_BACK] = move_back,
	[ACTION_FORWARD] = move_forward,
	[ACTION_JUMP] = prompt_open_jump,
	[ACTION_SEARCH] = jot_search,
	[ACTION_NEXT_HIT] = search_screen_next,
	[ACTION_PREVIOUS_HIT] = search_screen_previous,
	[ACTION_ONLY_HITS] = search_screen_only_hits,
	[ACTION_COPY] = copy_plain,
	[ACTION_COPY_CITED] = copy_cited,
	[ACTION_LAY_OUT] = copy_lay_out,
	[ACTION_SELECT] = select_sentence,
	[ACTION_SELECT_SECTION] = select_section,
	[ACTION_OTHER_PANE] = other_pane,
	[ACTION_FOLD] = begin_fold,
	[ACTION_QUOTE] = jot_list,
	[ACTION_BOOKMARK] = jot_bookmark,
	[ACTION_NOTE] = jot_open,
	[ACTION_PANES] = turn_panes,
	[ACTION_NARROWER] = narrower,
	[ACTION_WIDER] = wider,
	[ACTION_THEME] = turn_theme,
	[ACTION_MOUSE] = turn_mouse,
	[ACTION_AMBIGUOUS] = turn_ambiguous,
	[ACTION_CANCEL] = cancel,
	[ACTION_INTERRUPT] = close_or_quit,
	[ACTION_CLOSE] = close_or_quit,
};

/* What is left to the caller. */
static const enum effect effects[ACTION_COUNT] = {
	[ACTION_QUIT] = EFFECT_QUIT,
	[ACTION_REDRAW] = EFFECT_REDRAW,
	[ACTION_SUSPEND] = EFFECT_SUSPEND,
	[ACTION_RELOAD] = EFFECT_RELOAD,
};

/* What leaves opened views open, or closes them itself. */
static const bool leaves_opened[ACTION_COUNT] = {
	[ACTION_ENTER] = true,
	[ACTION_LINE_DOWN] = true,
	[ACTION_LINE_UP] = true,
	[ACTION_WHERE] = true,
	[ACTION_QUOTE] = true,
	[ACTION_SEARCH] = true,
	[ACTION_NOTE] = true,
	[ACTION_FIGURES] = true,
	[ACTION_TARGETS] = true,
	[ACTION_COPY] = true,
	[ACTION_COPY_CITED] = true,
	[ACTION_CANCEL] = true,
	[ACTION_CLOSE] = true,
	[ACTION_INTERRUPT] = true,
};

/* Returns what a kiosk makes of an action. */
static enum action
allowed(enum action action)
{
	if (action == ACTION_INTERRUPT)
		return ACTION_CANCEL;
	/* Without the list it is the first of two keys. */
	if (action == ACTION_QUOTE)
		return action;
	return action_is_withheld(action) ? ACTION_NONE : action;
}

/* Does what the session has for an action. Opened views close first, so that
 * nothing changes unseen below them. */
static void
act_alone(struct app *app, struct request request)
{
	enum action action = request.action;

	if (acts[action] != NULL) {
		if (!leaves_opened[action])
			views_close_all(&app->views);
		acts[action](app);
	} else if (action == ACTION_SHORTCUT) {
		views_close_all(&app->views);
		move_shortcut(app, request.argument);
	} else if (views_has(action)) {
		views_toggle(&app->views, action);
	} else {
		app->effect = effects[action];
	}
}

/* Returns whether an action leaves the place for an end of the report. */
static bool
leaps(const struct app *app, enum action action)
{
	return (action == ACTION_FIRST || action == ACTION_LAST) &&
	       !views_is_open(&app->views);
}

void
act(struct app *app, struct request request)
{
	struct visit from = visit_now(app);
	bool jumped = app->reading.jumped; /* by the click this is part of */

	if (app->reading.kiosk)
		request.action = allowed(request.action);
	app->targets_wanted = false;
	if (leaps(app, request.action))
		history_leave(&app->history, from);
	if (request.action != ACTION_LAY_OUT)
		app->copy.again = false;
	if (!select_act(app, request.action) &&
	    !views_act(&app->views, &app->reading, request.action))
		act_alone(app, request);
	if (app->reading.jumped && !jumped)
		history_leave(&app->history, from);
}
