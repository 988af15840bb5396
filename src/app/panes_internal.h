/* Divides the screen into areas: one pane at a time below 60 columns, the text
 * at most 76 columns wide and centred. */
#ifndef APP_PANES_INTERNAL_H
#define APP_PANES_INTERNAL_H

#include <stdbool.h>

#include "view/view.h"

enum {
	PANES_ROWS_LEAST = 5,
	PANES_COLUMNS_LEAST = 20,
	PANES_BOTH_FROM = 60, /* columns from which both panes are shown */
	PANES_TEXT_MOST = 76, /* columns */
	PANES_TEXT_LEAST = 16,
	PANES_MARGIN_FROM = 110, /* columns from which notes have a margin */
};

enum pane_name {
	PANE_TREE,
	PANE_TEXT,
	PANE_COUNT,
};

struct panes_wish {
	int rows, columns; /* of the screen */
	bool tree;         /* shown, beside the text or instead of it */
	bool alone;        /* the text and nothing else */
	int text_columns;  /* width of the text, at most */
	bool notes;        /* there are notes for the margin */
};

/* An area that is not shown has no rows. */
struct panes {
	struct area title, divider, status, hints;
	struct pane panes[PANE_COUNT];
	bool single; /* one pane at a time */
	int rows;    /* of a pane that is shown */
};

/* Returns whether the screen is too small for anything but a line that says
 * so. */
bool panes_too_small(int rows, int columns);

struct panes panes_arrange(struct panes_wish wish);

/* Returns whether a pane is shown. */
bool panes_shows(const struct panes *panes, enum pane_name pane);

#endif
