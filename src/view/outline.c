#include "view/outline.h"

#include <stdio.h>

#include "view/glyph.h"
#include "view/page.h"

static bool
is_folded(const struct outline *outline, size_t node)
{
	return outline->folded[node] && !report_is_leaf(outline->report, node);
}

/* The report itself always stays. */
static bool
is_left_out(const struct outline *outline, size_t node)
{
	return outline->only_hits && outline->hits != NULL && node > 0 &&
	       outline->hits->totals[node] == 0;
}

void
outline_list(struct outline *outline)
{
	const struct node *nodes = outline->report->nodes;

	outline->count = 0;
	for (size_t i = 0; i < outline->report->count;) {
		if (is_left_out(outline, i)) {
			i += nodes[i].span;
			continue;
		}
		outline->rows[outline->count++] = i;
		i += is_folded(outline, i) ? nodes[i].span : 1;
	}
}

/* Opens what stands above a depth and folds the rest. The report itself stays
 * open. */
static void
fold_to(struct outline *outline, int depth)
{
	for (size_t i = 0; i < outline->report->count; i++)
		outline->folded[i] =
		    i > 0 && outline->report->nodes[i].depth >= depth;
	outline_list(outline);
}

/* The depth of the deepest branches. */
static int
deepest_branch(const struct outline *outline)
{
	const struct report *report = outline->report;
	int deepest = 0;

	for (size_t i = 0; i < report->count; i++)
		if (!report_is_leaf(report, i) &&
		    report->nodes[i].depth > deepest)
			deepest = report->nodes[i].depth;
	return deepest;
}

/* The depth of the uppermost fold that is closed; one more than the deepest
 * branches' where all are open. */
static int
closed_depth(const struct outline *outline)
{
	const struct node *nodes = outline->report->nodes;
	int depth = deepest_branch(outline) + 1;

	for (size_t row = 0; row < outline->count; row++)
		if (is_folded(outline, outline->rows[row]) &&
		    nodes[outline->rows[row]].depth < depth)
			depth = nodes[outline->rows[row]].depth;
	return depth;
}

void
outline_start(struct outline *outline, const struct report *report)
{
	size_t tasks = shortcuts_part(report, KIND_TASKS);

	outline->report = report;
	outline->shortcuts = shortcuts_find(report);
	outline->folded = arena_alloc(
	    &outline->arena, report->count, sizeof *outline->folded);
	outline->rows =
	    arena_alloc(&outline->arena, report->count, sizeof *outline->rows);
	outline->height = 1;
	fold_to(outline, tasks != 0 ? 1 : 2);
	outline->folded[tasks] = false;
	outline_list(outline);
}

void
outline_free(struct outline *outline)
{
	arena_free(&outline->arena);
}

size_t
outline_row(const struct outline *outline, size_t node)
{
	size_t low = 0, high = outline->count;

	/* What hides a node is the last row that does not stand behind it. */
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (outline->rows[middle] <= node)
			low = middle;
		else
			high = middle;
	}
	return low;
}

void
outline_reveal(struct outline *outline, size_t node, int height)
{
	size_t row = outline_row(outline, node);
	size_t fits = (size_t)(height < 1 ? 1 : height);

	outline->height = (int)fits;
	if (row < outline->top)
		outline->top = row;
	if (row >= outline->top + fits)
		outline->top = row - fits + 1;
	if (outline->top + fits > outline->count)
		outline->top =
		    outline->count > fits ? outline->count - fits : 0;
}

static bool
move(struct outline *outline, size_t *selected, int rows)
{
	size_t row = outline_row(outline, *selected);
	size_t step = (size_t)(rows < 0 ? -rows : rows);

	if (rows < 0)
		row = row > step ? row - step : 0;
	else
		row = row + step < outline->count ? row + step
						  : outline->count - 1;
	*selected = outline->rows[row];
	return true;
}

/* Folds the row's branch if it is open, else goes to its parent. */
static void
go_out(struct outline *outline, size_t *selected)
{
	size_t node = outline->rows[outline_row(outline, *selected)];

	if (node != 0 && !outline->folded[node] &&
	    !report_is_leaf(outline->report, node)) {
		outline->folded[node] = true;
		outline_list(outline);
	} else {
		node = outline->report->nodes[node].parent;
	}
	*selected = node;
}

static bool
open_row(struct outline *outline, size_t selected)
{
	size_t node = outline->rows[outline_row(outline, selected)];

	if (!is_folded(outline, node))
		return false;
	outline->folded[node] = false;
	outline_list(outline);
	return true;
}

bool
outline_act(struct outline *outline, size_t *selected, enum action action)
{
	int page = outline->height > 1 ? outline->height - 1 : 1;
	int half = (outline->height + 1) / 2;

	switch (action) {
	case ACTION_DOWN:
		return move(outline, selected, 1);
	case ACTION_UP:
		return move(outline, selected, -1);
	case ACTION_PAGE_DOWN:
		return move(outline, selected, page);
	case ACTION_PAGE_UP:
		return move(outline, selected, -page);
	case ACTION_HALF_DOWN:
		return move(outline, selected, half);
	case ACTION_HALF_UP:
		return move(outline, selected, -half);
	case ACTION_FIRST:
		*selected = 0;
		return true;
	case ACTION_LAST:
		*selected = outline->rows[outline->count - 1];
		return true;
	case ACTION_OUT:
		go_out(outline, selected);
		return true;
	case ACTION_IN:
		return open_row(outline, *selected);
	default:
		return false;
	}
}

/* The branch that a fold speaks of: the row's, or where that is a leaf the one
 * it stands in. Never the report itself. */
static void
set_fold(struct outline *outline, size_t selected, enum action action)
{
	size_t node = outline->rows[outline_row(outline, selected)];

	if (report_is_leaf(outline->report, node))
		node = outline->report->nodes[node].parent;
	if (node != 0)
		outline->folded[node] =
		    action == ACTION_FOLD_CLOSE ||
		    (action == ACTION_FOLD_TOGGLE && !outline->folded[node]);
	outline_list(outline);
}

bool
outline_fold(struct outline *outline, size_t selected, enum action action)
{
	int closed = closed_depth(outline);
	int all = deepest_branch(outline) + 1;

	switch (action) {
	case ACTION_FOLD_TOGGLE:
	case ACTION_FOLD_OPEN:
	case ACTION_FOLD_CLOSE:
		set_fold(outline, selected, action);
		return true;
	case ACTION_FOLD_OPEN_ALL:
		fold_to(outline, all);
		return true;
	case ACTION_FOLD_CLOSE_ALL:
		fold_to(outline, 1);
		return true;
	case ACTION_FOLD_MORE:
		fold_to(outline, closed < all ? closed + 1 : all);
		return true;
	case ACTION_FOLD_LESS:
		fold_to(outline, closed > 1 ? closed - 1 : 1);
		return true;
	case ACTION_FOLD_CYCLE:
		fold_to(outline, closed < all ? closed + 1 : 1);
		return true;
	default:
		return false;
	}
}

/* Draws how many leaves a branch has, or hits any section, at the row's right
 * end; returns the columns that takes. */
static int
draw_count(const struct outline *outline, size_t node, struct frame *frame,
    struct area area, int row)
{
	char digits[24];
	size_t count = 0;
	int length;

	if (outline->hits != NULL)
		count = outline->hits->totals[node];
	else if (node != 0 && !report_is_leaf(outline->report, node))
		count = report_leaves(outline->report, node);
	if (count == 0)
		return 1;
	length = snprintf(digits, sizeof digits, "%zu", count);
	frame_text(frame, area, row, area.columns - 1 - length, ROLE_DIM,
	    (struct str){ digits, (size_t)length });
	return length + 2;
}

static void
draw_label(const struct outline *outline, size_t node, enum role role,
    struct frame *frame, struct area area, int row, int columns)
{
	const struct report *report = outline->report;
	int depth = report->nodes[node].depth;
	int digit = shortcuts_digit(&outline->shortcuts, node);
	int column = depth == 0 ? 1 : depth + 3;
	struct arena scratch = { 0 };
	struct str label = digit < 0 ? page_label(report, node, &scratch)
				     : report_short_title(report, node);

	if (digit >= 0)
		frame_text(frame, area, row, depth + 1, role,
		    (struct str){ &"0123456789"[digit], 1 });
	frame_text_cut(frame, area, row, column, columns - column, role, label);
	arena_free(&scratch);
}

static void
draw_row(const struct outline *outline, size_t node, enum role role,
    struct frame *frame, struct area area, int row)
{
	int depth = outline->report->nodes[node].depth;
	int count = draw_count(outline, node, frame, area, row);

	if (depth > 0 && !report_is_leaf(outline->report, node))
		frame_text(frame, area, row, depth, role,
		    str_of(outline->folded[node] ? GLYPH_FOLDED : GLYPH_OPEN));
	draw_label(outline, node, role, frame, area, row, area.columns - count);
}

int
outline_draw(const struct outline *outline, size_t selected, bool in_use,
    struct frame *frame, struct area area)
{
	size_t current = outline_row(outline, selected);

	for (int row = 0; row < area.rows; row++) {
		size_t at = outline->top + (size_t)row;
		enum role role =
		    at == current && in_use ? ROLE_SELECTED : ROLE_TEXT;

		if (at >= outline->count)
			break;
		draw_row(outline, outline->rows[at], role, frame, area, row);
		if (at == current)
			frame_text(
			    frame, area, row, 0, role, str_of(GLYPH_ROW));
	}
	return (int)(current - outline->top);
}
