#include "app/views_internal.h"

#include <assert.h>

#include "view/bookmarks.h"
#include "view/comparison.h"
#include "view/glosses.h"
#include "view/help.h"
#include "view/numbers.h"
#include "view/outline.h"
#include "view/results.h"
#include "view/text.h"

/* All views. The first row of a pane is its own view; an action opens each of
 * the others. */
static const struct {
	const struct view_class *class;
	enum pane_name pane;
	enum action action; /* ACTION_NONE for a pane's own */
} table[] = {
	{ &outline_view, PANE_TREE, ACTION_NONE },
	{ &text_view, PANE_TEXT, ACTION_NONE },
	{ &results_view, PANE_TREE, ACTION_SEARCH },
	{ &glosses_view, PANE_TREE, ACTION_EXPLAIN },
	{ &bookmarks_view, PANE_TREE, ACTION_QUOTE },
	{ &numbers_view, PANE_TEXT, ACTION_FIGURES },
	{ &comparison_view, PANE_TEXT, ACTION_TARGETS },
	{ &help_view, PANE_TEXT, ACTION_HELP },
};

enum {
	ROWS = sizeof table / sizeof *table,
};
_Static_assert((int)ROWS <= (int)VIEWS_MOST, "every view has a state");

/* Whether a view has all that view/view.h does not let it leave out. */
static bool
is_complete(const struct view_class *class)
{
	return class->hints != NULL && class->open != NULL &&
	       class->act != NULL && class->fit != NULL &&
	       class->draw != NULL && class->scroll != NULL;
}

/* --- Opening and closing */

void
views_start(struct views *views, const struct reading *reading)
{
	for (int row = 0; row < ROWS; row++) {
		assert(is_complete(table[row].class));
		if (views->states[row] == NULL)
			views->states[row] = arena_alloc(
			    &views->arena, 1, table[row].class->size);
		table[row].class->open(views->states[row], reading);
	}
}

void
views_free(struct views *views)
{
	for (int row = 0; row < ROWS; row++)
		if (table[row].class->close != NULL)
			table[row].class->close(views->states[row]);
	arena_free(&views->arena);
}

/* Returns the row of an action's view; ROWS if it has none. */
static int
row_of(enum action action)
{
	int row = 0;

	while (row < ROWS &&
	       (action == ACTION_NONE || table[row].action != action))
		row++;
	return row;
}

bool
views_has(enum action action)
{
	return row_of(action) < ROWS;
}

bool
views_is_opened(const struct views *views, enum action action)
{
	int row = row_of(action);

	for (int i = 0; i < views->count; i++)
		if (views->opened[i] == row)
			return true;
	return false;
}

void
views_toggle(struct views *views, enum action action)
{
	int row = row_of(action);

	for (int i = 0; i < views->count; i++)
		if (views->opened[i] == row) {
			views->count = i;
			return;
		}
	if (row < ROWS)
		views->opened[views->count++] = row;
}

bool
views_close(struct views *views)
{
	if (views->count == 0)
		return false;
	views->count--;
	return true;
}

void
views_close_all(struct views *views)
{
	views->count = 0;
}

/* --- Which view is meant */

/* Returns the row of the view that a pane shows. */
static int
row_in(const struct views *views, enum pane_name pane)
{
	int row = 0;

	for (int i = views->count - 1; i >= 0; i--)
		if (table[views->opened[i]].pane == pane)
			return views->opened[i];
	while (table[row].pane != pane)
		row++;
	return row;
}

enum pane_name
views_pane(const struct views *views)
{
	return views->alone ? PANE_TEXT : views->focus;
}

static int
row_in_use(const struct views *views)
{
	return views->count > 0 ? views->opened[views->count - 1]
				: row_in(views, views_pane(views));
}

bool
views_is_covered(const struct views *views, enum pane_name pane)
{
	return table[row_in(views, pane)].action != ACTION_NONE;
}

bool
views_is_open(const struct views *views)
{
	return views->count > 0;
}

const struct view_class *
views_in_use(const struct views *views)
{
	return table[row_in_use(views)].class;
}

/* --- Keys, clicks and the wheel */

static bool
row_acts(struct views *views, struct reading *reading, int row,
    enum action action, bool in_use)
{
	return table[row].class->act(
	    views->states[row], reading, action, in_use);
}

bool
views_act(struct views *views, struct reading *reading, enum action action)
{
	int used = row_in_use(views);

	if (row_acts(views, reading, used, action, true))
		return true;
	for (enum pane_name pane = 0; pane < PANE_COUNT && views->count == 0;
	     pane++)
		if (row_in(views, pane) != used &&
		    row_acts(
			views, reading, row_in(views, pane), action, false))
			return true;
	return false;
}

bool
views_act_in(struct views *views, struct reading *reading, enum pane_name pane,
    enum action action)
{
	return row_acts(views, reading, row_in(views, pane), action, true);
}

bool
views_works(const struct views *views, const struct reading *reading,
    enum action action)
{
	int row = row_in_use(views);

	return table[row].class->works == NULL ||
	       table[row].class->works(views->states[row], reading, action);
}

bool
views_other(const struct views *views, const struct reading *reading,
    enum action action)
{
	int row = row_in_use(views);

	return table[row].class->other != NULL &&
	       table[row].class->other(views->states[row], reading, action);
}

bool
views_click(struct views *views, struct reading *reading, enum pane_name pane,
    int row, int column, enum action *then)
{
	int view = row_in(views, pane);

	return table[view].class->click != NULL &&
	       table[view].class->click(views->states[view], reading, row,
		   column, view == row_in_use(views), then);
}

void
views_scroll(
    struct views *views, struct reading *reading, enum pane_name pane, int rows)
{
	int view = row_in(views, pane);

	table[view].class->scroll(views->states[view], reading, rows);
}

/* --- The picture */

void
views_fit(
    struct views *views, struct reading *reading, const struct panes *panes)
{
	for (int row = 0; row < ROWS; row++) {
		struct pane pane = panes->panes[table[row].pane];

		/* A hidden pane keeps its height, so that its place does not
		 * change. */
		pane.area.rows = panes->rows;
		table[row].class->fit(views->states[row], reading, &pane);
	}
}

struct str
views_title(const struct views *views, const struct reading *reading,
    struct str *right, struct arena *arena)
{
	int row = row_in_use(views);

	return table[row].class->title(
	    views->states[row], reading, right, arena);
}

void
views_draw(const struct views *views, const struct reading *reading,
    enum pane_name name, const struct pane *pane, struct frame *frame)
{
	int row = row_in(views, name);

	table[row].class->draw(
	    views->states[row], reading, pane, row == row_in_use(views), frame);
}
