#include "app/point.h"

#include "app/act.h"
#include "app/place.h"
#include "app/seek.h"
#include "input/mouse.h"
#include "view/rows.h"

enum {
	WHEEL_ROWS = 3,
};

enum target {
	ON_NOTHING,
	ON_TITLE,
	ON_TREE,
	ON_RESULTS,
	ON_TEXT,
	ON_HELP,
};

/* A place of the mouse, within what stands there. */
struct pointed {
	enum target target;
	int row, column;
};

static bool
is_in(struct area area, struct mouse mouse)
{
	return mouse.row >= area.row && mouse.row < area.row + area.rows &&
	       mouse.column >= area.column &&
	       mouse.column < area.column + area.columns;
}

/* What stands in the tree's area, or in the text's. */
static enum target
target_of(const struct app *app, const struct panes *panes, bool tree)
{
	if (app->help_open && (!tree || panes->text.rows == 0))
		return ON_HELP;
	if (!tree)
		return ON_TEXT;
	return app->prompting == PROMPT_SEARCH ? ON_RESULTS : ON_TREE;
}

static struct pointed
point_of(const struct app *app, struct mouse mouse)
{
	struct panes panes = place_panes(app);
	bool tree = is_in(panes.tree, mouse);
	struct area area = tree ? panes.tree : panes.text;

	if (panes_too_small(app->rows, app->columns))
		return (struct pointed){ ON_NOTHING, 0, 0 };
	/* One pane's title begins with the way back to the tree. */
	if (panes.single && panes.text.rows > 0 &&
	    app->prompting == PROMPT_NONE && is_in(panes.title, mouse))
		return (struct pointed){ ON_TITLE, 0, mouse.column };
	if (!is_in(area, mouse))
		return (struct pointed){ ON_NOTHING, 0, 0 };
	return (struct pointed){
		.target = target_of(app, &panes, tree),
		.row = mouse.row - area.row,
		.column = mouse.column - area.column,
	};
}

/* Whether the row of a node is the selection's: the node's own, or that of the
 * fold that hides it. */
static bool
is_current(const struct app *app, size_t node)
{
	const struct outline *outline = &app->outline;

	return outline->rows[outline_row(outline, app->selected)] == node &&
	       app->selected - node < app->report->nodes[node].span;
}

/* Selects a row of the tree. One that is selected already folds or opens, and
 * where there is no fold leads into the text. */
static void
click_tree(struct app *app, struct pointed point)
{
	struct outline *outline = &app->outline;
	bool again, branch;
	size_t node;

	if (!rows_node(outline, point.row, &node))
		return;
	branch = node != 0 && !report_is_leaf(app->report, node);
	again = !place_in_text(app) && is_current(app, node);
	app->help_open = false;
	app->focus = FOCUS_TREE;
	if (!again && node != app->selected)
		place_jump(app, node);
	if (rows_has_fold(outline, node, point.column) || (again && branch))
		outline_fold(outline, node, ACTION_FOLD_TOGGLE);
	else if (again)
		act(app, ACTION_IN);
}

/* Marks a section of the page, and leaves the text where it is. */
static void
click_text(struct app *app, struct pointed point)
{
	size_t node;

	if (!rows_section(&app->text, point.row, &node))
		return;
	if (!app->text_alone)
		app->focus = FOCUS_TEXT;
	if (page_owner(app->report, node) == app->text.page.node)
		app->selected = node;
	else
		place_jump(app, node);
}

static void
click(struct app *app, struct pointed point)
{
	size_t row;

	if (app->prompting == PROMPT_SEARCH) {
		if (point.target == ON_RESULTS &&
		    rows_result(&app->search.results, point.row, &row))
			seek_pick(app, row);
		return;
	}
	/* Whoever points elsewhere has done with the prompt of a jump. */
	if (point.target != ON_NOTHING)
		app->prompting = PROMPT_NONE;
	if (point.target == ON_TITLE)
		act(app, ACTION_OUT);
	else if (point.target == ON_TREE)
		click_tree(app, point);
	else if (point.target == ON_TEXT)
		click_text(app, point);
}

static void
turn_text(struct app *app, bool down)
{
	for (int i = 0; i < WHEEL_ROWS; i++)
		text_pane_act(&app->text, down ? ACTION_DOWN : ACTION_UP);
	/* The list says which section is looked at. */
	if (app->prompting != PROMPT_SEARCH)
		app->selected = text_pane_nearest(&app->text, app->selected);
}

static void
turn_tree(struct app *app, bool down)
{
	size_t selected = rows_scroll_tree(
	    &app->outline, app->selected, down ? WHEEL_ROWS : -WHEEL_ROWS);

	if (selected != app->selected)
		place_select(app, selected);
}

static void
turn_wheel(struct app *app, enum target target, bool down)
{
	if (target == ON_TEXT)
		turn_text(app, down);
	else if (target == ON_TREE)
		turn_tree(app, down);
	else if (target == ON_RESULTS)
		seek_scroll(app, down ? WHEEL_ROWS : -WHEEL_ROWS);
	for (int i = 0; target == ON_HELP && i < WHEEL_ROWS; i++)
		help_act(&app->help, down ? ACTION_DOWN : ACTION_UP);
}

bool
point_key(struct app *app, const struct key *key)
{
	struct mouse mouse = mouse_read(key);
	struct pointed point;

	if (mouse.kind == MOUSE_NONE || !app->mouse)
		return mouse.kind != MOUSE_NONE;
	point = point_of(app, mouse);
	if (mouse.kind == MOUSE_CLICK)
		click(app, point);
	else
		turn_wheel(app, point.target, mouse.kind == MOUSE_WHEEL_DOWN);
	return true;
}
