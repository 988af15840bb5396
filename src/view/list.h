/* A list in a pane: its cursor, the rows shown, and how keys, clicks and the
 * wheel move them. All views that are lists share it. */
#ifndef VIEW_LIST_H
#define VIEW_LIST_H

#include "input/action.h"
#include "view/frame.h"

struct list {
	size_t count;  /* rows */
	size_t cursor; /* the current row; below `count` unless that is 0 */
	size_t top;    /* the first row shown */
	int height;    /* rows that fit, at least 1 */
	int lines;     /* of the pane that a row takes; 0 is 1 */
	bool plain;    /* without a cursor: it only scrolls */
};

/* A row to be drawn. */
struct list_row {
	size_t index; /* of the list */
	int at;       /* the row of the area it is drawn in; the first one */
	enum role role;
};

/* Returns by how many rows an action moves in a pane of a height; INT_MIN and
 * INT_MAX for the first and the last row; 0 for an action that is no move. */
int list_step(enum action action, int height);

/* Moves the cursor, or scrolls a plain list. Returns false if the action is no
 * move. */
bool list_act(struct list *list, enum action action);

/* Takes the lines of a pane, and scrolls as little as possible to show the
 * cursor and the rows from `from` to it. */
void list_fit(struct list *list, size_t from, int lines);

/* Scrolls by rows, as far as there are any. The cursor moves only as far as it
 * must to stay in the pane. */
void list_scroll(struct list *list, int rows);

/* Finds the row of the list in a line of the pane. Returns false if there is
 * none. */
bool list_row_at(const struct list *list, int at, size_t *row);

/* Draws the rows shown by calling `draw` for each. The cursor's row is marked;
 * if the list is in use it looks selected, and the frame's cursor is there. */
void list_draw(const struct list *list, const void *self,
    void (*draw)(const void *self, const struct list_row *row,
	struct frame *frame, struct area area),
    bool in_use, struct frame *frame, struct area area);

#endif
