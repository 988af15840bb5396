/* The tree pane: the sections that are not hidden in a fold, one a row. */
#ifndef VIEW_OUTLINE_H
#define VIEW_OUTLINE_H

#include "input/action.h"
#include "report/shortcut.h"
#include "search/hits.h"
#include "view/frame.h"

struct outline {
	const struct report *report;
	struct shortcuts shortcuts;
	bool *folded; /* one a node; a leaf's means nothing */
	size_t *rows; /* the nodes seen, in reading order */
	size_t count;
	size_t top;              /* the first row in the pane */
	int height;              /* rows that fit, at least 1 */
	const struct hits *hits; /* counted instead of leaves; NULL for none */
	bool only_hits;          /* sections without hits are left out */
	struct arena arena;
};

/* Begins with the part of this year's tasks open and all else folded; without
 * such a part with all parts open. */
void outline_start(struct outline *outline, const struct report *report);

void outline_free(struct outline *outline);

/* Lists the rows anew, for whoever changed `folded`, `hits` or `only_hits`. */
void outline_list(struct outline *outline);

/* The row of a node, or of what hides it. */
size_t outline_row(const struct outline *outline, size_t node);

/* Takes a new height and scrolls as little as shows the node's row. */
void outline_reveal(struct outline *outline, size_t node, int height);

/* Moves the selection or folds. False where the action is none of its own:
 * going into a section that cannot be opened further is the session's. */
bool outline_act(struct outline *outline, size_t *selected, enum action action);

/* Folds of the whole tree and of the selected branch, whichever pane is in
 * use. False where the action is no fold. */
bool outline_fold(struct outline *outline, size_t selected, enum action action);

/* Returns the row, within the area, of the selection. */
int outline_draw(const struct outline *outline, size_t selected, bool in_use,
    struct frame *frame, struct area area);

#endif
