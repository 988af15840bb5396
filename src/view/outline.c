#include "view/outline.h"

#include "view/folds_internal.h"
#include "view/glyph.h"
#include "view/list.h"
#include "view/sibling.h"

struct outline {
	struct folds folds;
	struct list list;
	/* The filter that the rows were listed with: */
	const struct hits *only; /* NULL if none */
	size_t only_count;       /* hits at that time */
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

/* Returns the hits to count and filter by; NULL while a search is typed, when
 * the tree is not shown. */
static const struct hits *
hits_of(const struct reading *reading)
{
	return reading->search.typing ? NULL : reading->search.hits;
}

/* Lists the rows and puts the cursor on the selection's. */
static void
relist(struct outline *outline, const struct reading *reading)
{
	outline->only = reading->search.only ? hits_of(reading) : NULL;
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
		;
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
	if (outline->list.cursor != before)
		reading_select(reading, node);
}

/* --- The picture */

static void
outline_fit(void *self, struct reading *reading, const struct pane *pane)
{
	struct outline *outline = self;
	const struct hits *only =
	    reading->search.only ? hits_of(reading) : NULL;

	if (only != outline->only ||
	    (only != NULL && only->count != outline->only_count) ||
	    outline->folds.selected != reading->selected)
		relist(outline, reading);
	outline->list.cursor = folds_row(&outline->folds, reading->selected);
	list_fit(&outline->list, outline->list.cursor, pane->area.rows);
}

/* What a row is drawn from. */
struct outline_picture {
	const struct outline *outline;
	const struct reading *reading;
};

/* Draws the number of leaves, or of hits, at the right end of the row. Returns
 * the columns it takes. */
static int
draw_count(const struct reading *reading, size_t node, struct frame *frame,
    struct area area, int row)
{
	const struct hits *hits = hits_of(reading);
	struct arena scratch = { 0 };
	struct str digits;
	size_t count = 0;

	if (hits != NULL)
		count = hits->totals[node];
	else if (node != 0 && !report_is_leaf(reading->report, node))
		count = report_leaves(reading->report, node);
	if (count == 0)
		return 1;
	digits = arena_print(&scratch, "%zu", count);
	frame_text(frame, area, row, area.columns - 1 - (int)digits.length,
	    ROLE_DIM, digits);
	arena_free(&scratch);
	return (int)digits.length + 2;
}

/* The printed number before the title; where there is none but a digit leads
 * there, that digit. */
static void
draw_label(const struct reading *reading, size_t node,
    const struct list_row *row, struct frame *frame, struct area area,
    int columns)
{
	const struct report *report = reading->report;
	const struct node *self = &report->nodes[node];
	int digit = shortcuts_digit(&reading->shortcuts, node);
	int column =
	    self->number.length > 0 ? self->depth + 1 : self->depth + 3;
	struct arena scratch = { 0 };
	struct str label = sibling_label(
	    report, node, columns - column, frame->ambiguous, &scratch);

	if (node == 0) {
		column = 1;
		label = str_of("全文");
	} else if (self->number.length == 0 && digit >= 0) {
		frame_text(frame, area, row->at, self->depth + 1, ROLE_DIM,
		    (struct str){ &"0123456789"[digit], 1 });
	}
	frame_text_cut(
	    frame, area, row->at, column, columns - column, row->role, label);
	arena_free(&scratch);
}

static void
draw_row(const void *self, const struct list_row *row, struct frame *frame,
    struct area area)
{
	const struct outline_picture *picture = self;
	const struct outline *outline = picture->outline;
	const struct reading *reading = picture->reading;
	size_t node = outline->folds.rows[row->index];
	int depth = reading->report->nodes[node].depth;
	int count = draw_count(reading, node, frame, area, row->at);

	if (depth > 0 && !report_is_leaf(reading->report, node))
		frame_text(frame, area, row->at, depth, row->role,
		    str_of(folds_is_closed(&outline->folds, node)
			       ? GLYPH_FOLDED
			       : GLYPH_OPEN));
	draw_label(reading, node, row, frame, area, area.columns - count);
}

static void
outline_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame)
{
	const struct outline *outline = self;
	const struct outline_picture picture = { outline, reading };
	const struct list *list = &outline->list;

	list_draw(list, &picture, draw_row, in_use, frame, pane->area);
	if (!in_use)
		return;
	frame->cursor_row = pane->area.row + (int)(list->cursor - list->top);
	frame->cursor_column = pane->area.column;
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
