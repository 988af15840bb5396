/* The folded branches of a report, and the rows that remain: the model of the
 * tree. */
#ifndef VIEW_FOLDS_INTERNAL_H
#define VIEW_FOLDS_INTERNAL_H

#include "report/report.h"
#include "search/hits.h"

/* All zero is ready for folds_restart. */
struct folds {
	const struct report *report;
	bool *folded; /* one per node; meaningless for a leaf */
	/* The branches that it stands in are open, whatever their folds. */
	size_t selected;
	const struct hits *only; /* sections without these are left out; NULL */
	size_t *rows;            /* the nodes shown, in reading order */
	size_t count; /* of the rows; at least 1, the report itself */
	struct arena arena;
};

/* Starts with a report: the part of this year's tasks is open and all else is
 * folded; without such a part all parts are open but notes. If it is a reloaded one and
 * has as many nodes as before, each keeps its fold. */
void folds_restart(struct folds *folds, const struct report *report);

void folds_free(struct folds *folds);

/* Lists the rows again, with a row for the selected node. With `only`, leaves
 * out sections without hits, except the report itself and the selected node,
 * and opens the others; NULL leaves out nothing. */
void folds_list(struct folds *folds, size_t selected, const struct hits *only);

/* Returns the row of a node, or of the fold that hides it. */
size_t folds_row(const struct folds *folds, size_t node);

/* Returns how many rows stand in the branch of a row. */
size_t folds_inside(const struct folds *folds, size_t row);

/* Returns whether a node is a branch that is shown folded. */
bool folds_is_closed(const struct folds *folds, size_t node);

/* Folds or opens a branch. The report itself stays open. Call folds_list
 * afterwards. */
void folds_set(struct folds *folds, size_t node, bool folded);

/* Opens all branches above a depth and folds the rest. Call folds_list
 * afterwards. */
void folds_to(struct folds *folds, int depth);

/* Returns the smallest depth of a folded branch; folds_depths if none is
 * folded. */
int folds_closed_depth(const struct folds *folds);

/* Returns the depth with which folds_to opens everything. */
int folds_depths(const struct folds *folds);

#endif
