#include "view/outline_row_internal.h"

#include "view/glyph.h"
#include "view/sibling.h"

const struct hits *
outline_row_hits(const struct reading *reading)
{
	return reading->search.typing ? NULL : reading->search.hits;
}

/* Draws the number of leaves, or of hits, at the right end of the row. Returns
 * the columns it takes. */
static int
draw_count(const struct reading *reading, size_t node, struct frame *frame,
    struct area area, int row)
{
	const struct hits *hits = outline_row_hits(reading);
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

void
outline_row_draw(const struct folds *folds, const struct reading *reading,
    const struct list_row *row, struct frame *frame, struct area area)
{
	size_t node = folds->rows[row->index];
	int depth = reading->report->nodes[node].depth;
	int count = draw_count(reading, node, frame, area, row->at);

	if (depth > 0 && !report_is_leaf(reading->report, node))
		frame_text(frame, area, row->at, depth, row->role,
		    str_of(folds_is_closed(folds, node) ? GLYPH_FOLDED
							: GLYPH_OPEN));
	draw_label(reading, node, row, frame, area, area.columns - count);
}
