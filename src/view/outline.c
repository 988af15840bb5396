#include "view/outline.h"

#include "view/folds_internal.h"
#include "view/list.h"
#include "view/outline_row_internal.h"

struct outline {
	struct folds folds;
	struct list list;
	/* The filter that the rows were listed with: */
	const struct hits *only; /* NULL if none */
	size_t only_count;       /* hits at that time */
	bool opened; /* since it was fitted; what stands in it is wanted */
};

static const struct hint hints[] = {
	{ { ACTION_DOWN, ACTION_UP }, "移动", 2, NULL },
	{ { ACTION_IN }, "阅读", 0, "展开" },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

static void
outline_close(void *self)
{
	struct outline *outline = self;

	folds_free(&outline->folds);
}

/* Lists the rows and puts the cursor on the selection's. */
static void
relist(struct outline *outline, const struct reading *reading)
{
	outline->only = reading->search.only ? outline_row_hits(reading) : NULL;
	outline->only_count = outline->only == NULL ? 0 : outline->only->count;
	folds_list(&outline->folds, reading->selected, outline->only);
	outline->list.count = outline->folds.count;
	outline->list.cursor = folds_row(&outline->folds, reading->selected);
}

static void
outline_open(void *self, const struct reading *reading)
{
	struct outline *outline = self;

	folds_restart(&outline->folds, reading->report);
	relist(outline, reading);
}

/* --- Keys */

/* Folds the row's branch if it is open, else goes to the parent. */
static void
go_out(struct outline *outline, struct reading *reading)
{
	const struct report *report = reading->report;
	size_t node = outline->folds.rows[outline->list.cursor];

	if (node != 0 && !report_is_leaf(report, node) &&
	    !folds_is_closed(&outline->folds, node))
		folds_set(&outline->folds, node, true);
	else
		node = report->nodes[node].parent;
	if (node != reading->selected)
		reading_select(reading, node);
}

/* Opens the row's branch. Returns false if it is open or a leaf: the session
 * then goes into the text. */
static bool
go_in(struct outline *outline)
{
	size_t node = outline->folds.rows[outline->list.cursor];

	if (!folds_is_closed(&outline->folds, node))
		return false;
	folds_set(&outline->folds, node, false);
	outline->opened = true;
	return true;
}

static bool
move(struct outline *outline, struct reading *reading, enum action action)
{
	size_t node;

	if (!list_act(&outline->list, action))
		return false;
	node = outline->folds.rows[outline->list.cursor];
	if (node != reading->selected)
		reading_select(reading, node);
	return true;
}

/* Folds or opens the selected branch, or that of the selected leaf. A folded one
 * is selected itself. */
static void
fold_branch(struct outline *outline, struct reading *reading, bool folded)
{
	size_t branch = report_branch(reading->report, reading->selected);

	if (branch == 0)
		return;
	folds_set(&outline->folds, branch, folded);
	if (folded && branch != reading->selected)
		reading_select(reading, branch);
}

/* Changes folds of the tree or of the selected branch. Returns false if the
 * action is no fold. */
static bool
fold(struct outline *outline, struct reading *reading, enum action action)
{
	struct folds *folds = &outline->folds;
	int closed;

	switch (action) {
	case ACTION_FOLD_TOGGLE:
		fold_branch(outline, reading,
		    !folds_is_closed(folds,
			report_branch(reading->report, reading->selected)));
		return true;
	case ACTION_FOLD_OPEN:
	case ACTION_FOLD_CLOSE:
		fold_branch(outline, reading, action == ACTION_FOLD_CLOSE);
		return true;
	case ACTION_FOLD_OPEN_ALL:
		folds_to(folds, folds_depths(folds));
		return true;
	case ACTION_FOLD_CLOSE_ALL:
		folds_to(folds, 1);
		return true;
	case ACTION_FOLD_CYCLE:
		closed = folds_closed_depth(folds);
		folds_to(folds, closed < folds_depths(folds) ? closed + 1 : 1);
		return true;
	default:
		return false;
	}
}

static bool
outline_act(
    void *self, struct reading *reading, enum action action, bool in_use)
{
	struct outline *outline = self;
	bool done = true;

	outline->list.cursor = folds_row(&outline->folds, reading->selected);
	if (fold(outline, reading, action))
		outline->opened = true;
	else if (!in_use)
		done = false;
	else if (action == ACTION_OUT)
		go_out(outline, reading);
	else if (action == ACTION_IN)
		done = go_in(outline);
	else
		done = move(outline, reading, action);
	if (done)
		relist(outline, reading);
	return done;
}

/* --- The mouse */

/* Selects the row. A second click folds or opens a branch, and goes into the
 * text of a leaf. */
static bool
outline_click(void *self, struct reading *reading, int row, int column,
    bool in_use, enum action *then)
{
	struct outline *outline = self;
	struct folds *folds = &outline->folds;
	bool again, branch, closed;
	size_t at, node;

	if (!list_row_at(&outline->list, row, &at))
		return false;
	node = folds->rows[at];
	branch = node != 0 && !report_is_leaf(reading->report, node);
	closed = folds_is_closed(folds, node);
	again = in_use && node == reading->selected;
	if (!again && node != reading->selected)
		reading_leap(reading, node);
	if (branch && (again || column == reading->report->nodes[node].depth))
		folds_set(folds, node, !closed);
	else if (again)
		*then = ACTION_IN;
	outline->opened = true;
	relist(outline, reading);
	return true;
}

static void
outline_scroll(void *self, struct reading *reading, int rows)
{
	struct outline *outline = self;
	size_t before = outline->list.cursor, node;

	list_scroll(&outline->list, rows);
	node = outline->folds.rows[outline->list.cursor];
	if (outline->list.cursor == before)
		return;
	reading_select(reading, node);
	relist(outline, reading);
}

/* --- The picture */

/* Scrolls as little as shows the rows in the cursor's branch, as many as half a
 * pane has room for. */
static void
show_inside(struct outline *outline, int height)
{
	struct list *list = &outline->list;
	size_t inside = folds_inside(&outline->folds, list->cursor);
	size_t room = height > 0 ? (size_t)height : 1, last;

	last = list->cursor + (inside < room / 2 ? inside : room / 2);
	if (last >= list->top + room)
		list->top = last - room + 1;
}

static void
outline_fit(void *self, struct reading *reading, const struct pane *pane)
{
	struct outline *outline = self;
	const struct hits *only =
	    reading->search.only ? outline_row_hits(reading) : NULL;

	if (outline->folds.selected != reading->selected)
		outline->opened = true;
	if (only != outline->only ||
	    (only != NULL && only->count != outline->only_count) ||
	    outline->folds.selected != reading->selected)
		relist(outline, reading);
	outline->list.cursor = folds_row(&outline->folds, reading->selected);
	if (outline->opened)
		show_inside(outline, pane->area.rows);
	list_fit(&outline->list, outline->list.cursor, pane->area.rows);
	outline->opened = false;
}

/* What a row is drawn from. */
struct outline_picture {
	const struct outline *outline;
	const struct reading *reading;
};

static void
draw_row(const void *self, const struct list_row *row, struct frame *frame,
    struct area area)
{
	const struct outline_picture *picture = self;

	outline_row_draw(
	    &picture->outline->folds, picture->reading, row, frame, area);
}

static void
outline_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame)
{
	const struct outline *outline = self;
	const struct outline_picture picture = { outline, reading };

	list_draw(
	    &outline->list, &picture, draw_row, in_use, frame, pane->area);
}

/* What opens a branch reads on the next time. */
static bool
outline_other(
    const void *self, const struct reading *reading, enum action action)
{
	const struct outline *outline = self;

	return action == ACTION_IN &&
	       folds_is_closed(&outline->folds, reading->selected);
}

const struct view_class outline_view = {
	.name = "目录",
	.hints = hints,
	.size = sizeof(struct outline),
	.open = outline_open,
	.close = outline_close,
	.act = outline_act,
	.fit = outline_fit,
	.draw = outline_draw,
	.click = outline_click,
	.scroll = outline_scroll,
	.other = outline_other,
};
