#include "view/folds_internal.h"

#include <string.h>

#include "report/shortcut.h"

/* Returns whether the selected node stands in another. */
static bool
holds_selected(const struct folds *folds, size_t node)
{
	return node < folds->selected &&
	       folds->selected < node + folds->report->nodes[node].span;
}

bool
folds_is_closed(const struct folds *folds, size_t node)
{
	return folds->folded[node] && folds->only == NULL &&
	       !report_is_leaf(folds->report, node) &&
	       !holds_selected(folds, node);
}

void
folds_list(struct folds *folds, size_t selected, const struct hits *only)
{
	const struct node *nodes = folds->report->nodes;

	folds->selected = selected;
	folds->only = only;
	folds->count = 0;
	for (size_t i = 0; i < folds->report->count;) {
		bool wanted = i == 0 || only == NULL || only->totals[i] > 0 ||
			      i == selected || holds_selected(folds, i);

		if (wanted)
			folds->rows[folds->count++] = i;
		i += !wanted || folds_is_closed(folds, i) ? nodes[i].span : 1;
	}
}

/* The report itself stays open. */
void
folds_to(struct folds *folds, int depth)
{
	for (size_t i = 0; i < folds->report->count; i++)
		folds->folded[i] =
		    i > 0 && folds->report->nodes[i].depth >= depth;
}

int
folds_depths(const struct folds *folds)
{
	const struct report *report = folds->report;
	int deepest = 0;

	for (size_t i = 0; i < report->count; i++)
		if (!report_is_leaf(report, i) &&
		    report->nodes[i].depth > deepest)
			deepest = report->nodes[i].depth;
	return deepest + 1;
}

int
folds_closed_depth(const struct folds *folds)
{
	const struct node *nodes = folds->report->nodes;
	int depth = folds_depths(folds);

	for (size_t row = 0; row < folds->count; row++)
		if (folds_is_closed(folds, folds->rows[row]) &&
		    nodes[folds->rows[row]].depth < depth)
			depth = nodes[folds->rows[row]].depth;
	return depth;
}

static void
folds_start(struct folds *folds, const struct report *report)
{
	size_t tasks = shortcuts_part(report, KIND_TASKS);

	*folds = (struct folds){ .report = report };
	folds->folded =
	    arena_alloc(&folds->arena, report->count, sizeof *folds->folded);
	folds->rows =
	    arena_alloc(&folds->arena, report->count, sizeof *folds->rows);
	folds_to(folds, tasks != 0 ? 1 : 2);
	folds->folded[tasks] = false;
	for (size_t i = 1; i < report->count; i++)
		if (report->nodes[i].note)
			folds->folded[i] = true;
	folds_list(folds, 0, NULL);
}

void
folds_restart(struct folds *folds, const struct report *report)
{
	struct folds old = *folds;

	folds_start(folds, report);
	if (old.report != NULL && old.report->count == report->count)
		memcpy(folds->folded, old.folded,
		    report->count * sizeof *folds->folded);
	folds_list(folds, 0, NULL);
	folds_free(&old);
}

void
folds_free(struct folds *folds)
{
	arena_free(&folds->arena);
}

size_t
folds_row(const struct folds *folds, size_t node)
{
	size_t low = 0, high = folds->count;

	/* What hides a node is the last row that does not stand after it. */
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (folds->rows[middle] <= node)
			low = middle;
		else
			high = middle;
	}
	return low;
}

size_t
folds_inside(const struct folds *folds, size_t row)
{
	size_t node = folds->rows[row];
	size_t end = node + folds->report->nodes[node].span, count = 0;

	while (row + count + 1 < folds->count &&
	       folds->rows[row + count + 1] < end)
		count++;
	return count;
}

void
folds_set(struct folds *folds, size_t node, bool folded)
{
	if (node != 0)
		folds->folded[node] = folded;
}
