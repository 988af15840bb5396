#include "view/rows.h"

bool
rows_node(const struct outline *outline, int row, size_t *node)
{
	size_t at = outline->top + (size_t)row;

	if (row < 0 || at >= outline->count)
		return false;
	*node = outline->rows[at];
	return true;
}

bool
rows_has_fold(const struct outline *outline, size_t node, int column)
{
	return node != 0 && !report_is_leaf(outline->report, node) &&
	       column == outline->report->nodes[node].depth;
}

bool
rows_section(const struct text_pane *text, int row, size_t *node)
{
	struct spot spot = text->top;

	if (row < 0)
		return false;
	for (; row > 0 && layout_compare(spot, text->bottom) < 0; row--)
		if (++spot.line == text->layout.blocks[spot.block].count)
			spot = (struct spot){ .block = spot.block + 1 };
	*node = text->page.blocks[spot.block].node;
	return row == 0;
}

bool
rows_result(const struct results *results, int row, size_t *result)
{
	*result = results->top + (size_t)row;
	return row >= 0 && *result < results->count;
}

/* Moves the first row seen, and the selected row as far as is needed to keep
 * it among those seen. */
static void
scroll(size_t *top, size_t *row, size_t count, int rows, int height)
{
	size_t fits = (size_t)(height < 1 ? 1 : height);
	size_t last = count > fits ? count - fits : 0;
	size_t step = (size_t)(rows < 0 ? -rows : rows);

	if (rows < 0)
		*top = *top > step ? *top - step : 0;
	else
		*top = *top + step < last ? *top + step : last;
	if (*row < *top)
		*row = *top;
	if (*row >= *top + fits)
		*row = *top + fits - 1;
}

size_t
rows_scroll_tree(struct outline *outline, size_t selected, int rows)
{
	size_t before = outline_row(outline, selected), row = before;

	scroll(&outline->top, &row, outline->count, rows, outline->height);
	return row == before ? selected : outline->rows[row];
}

/* A section right below its chapter brings that into view, and a chapter whose
 * first hit is a section's stands for that section: at an edge of the pane
 * either would scroll it back. */
static size_t
clear_of_edges(const struct results *results, size_t row)
{
	if (row == results->top && row > 0 && results->rows[row - 1].chapter)
		return row + 1;
	if (row > results->top &&
	    results_row(results, results->rows[row].first) != row)
		return row - 1;
	return row;
}

size_t
rows_scroll_results(struct results *results, size_t hit, int rows, int height)
{
	size_t before, row;

	if (results->count == 0)
		return hit;
	before = row = results_row(results, hit);
	scroll(&results->top, &row, results->count, rows, height);
	if (height > 1)
		row = clear_of_edges(results, row);
	return row == before ? hit : results->rows[row].first;
}
