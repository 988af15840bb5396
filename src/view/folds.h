/* Which branches of a report are folded, and the rows that leaves: the tree
 * without its picture. */
#ifndef VIEW_FOLDS_H
#define VIEW_FOLDS_H

#include "report/report.h"
#include "search/hits.h"

/* All zero is ready for folds_start. */
struct folds {
	const struct report *report;
	bool *folded; /* one a node; a leaf's means nothing */
	size_t *rows; /* the nodes seen, in reading order */
	size_t count; /* of the rows; at least 1, the report itself */
	struct arena arena;
};

/* Begins with the part of this year's tasks open and all else folded; without
 * such a part with all parts open. */
void folds_start(struct folds *folds, const struct report *report);

/* Goes on with another reading of the report: where it has as many nodes, each
 * stays as it was, else as folds_start. */
void folds_restart(struct folds *folds, const struct report *report);

void folds_free(struct folds *folds);

/* Lists the rows anew; with `only` those alone that have hits, the report
 * aside. NULL leaves nothing out. */
void folds_list(struct folds *folds, const struct hits *only);

/* Returns the row of a node, or of what hides it. */
size_t folds_row(const struct folds *folds, size_t node);

/* Whether a node is a branch that is folded. */
bool folds_is_closed(const struct folds *folds, size_t node);

/* Folds or opens a branch, or the one that a leaf stands in; the report itself
 * stays open. The rows are to be listed anew. */
void folds_set(struct folds *folds, size_t node, bool folded);

/* The same, whichever it is not. */
void folds_toggle(struct folds *folds, size_t node);

/* Opens what stands above a depth and folds the rest. The rows are to be
 * listed anew. */
void folds_to(struct folds *folds, int depth);

/* Returns the depth of the uppermost fold that is closed; folds_depths where
 * all are open. */
int folds_closed_depth(const struct folds *folds);

/* Returns the depth from which folds_to opens everything. */
int folds_depths(const struct folds *folds);

#endif
