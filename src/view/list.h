/* A list in a pane: its cursor, the rows that are seen, and how keys, clicks
 * and the wheel move them. Once for all views that are lists. */
#ifndef VIEW_LIST_H
#define VIEW_LIST_H

#include "input/action.h"
#include "view/frame.h"

struct list {
	size_t count;  /* rows */
	size_t cursor; /* the row in use; below `count` where there are rows */
	size_t top;    /* the first row seen */
	int height;    /* rows that fit, at least 1 */
	bool plain;    /* has no cursor: it only scrolls */
};

/* A row to be drawn. */
struct list_row {
	size_t index; /* of the list */
	int at;       /* the row of the area it is drawn in */
	enum role role;
};

/* Returns by how many rows an action moves in a pane of a height, INT_MIN and
 * INT_MAX for the first and the last row, 0 if it is no move. */
int list_step(enum action action, int height);

/* Moves the cursor, or scrolls a plain list. Returns false where the action is
 * no move. */
bool list_act(struct list *list, enum action action);

/* Takes a height, and scrolls as little as shows the cursor and, above it, the
 * rows from `from` on. */
void list_fit(struct list *list, size_t from, int height);

/* Scrolls by rows as far as there are any; the cursor stays on its row while
 * that is seen, and then on the nearest one that is. */
void list_scroll(struct list *list, int rows);

/* Finds the row of the list in a row of the pane. Returns false where there is
 * none. */
bool list_row_at(const struct list *list, int at, size_t *row);

/* Draws what is seen, by calling `draw` for each row. The cursor's row is
 * marked, and looks selected where the list is in use. */
void list_draw(const struct list *list, const void *self,
    void (*draw)(const void *self, const struct list_row *row,
	struct frame *frame, struct area area),
    bool in_use, struct frame *frame, struct area area);

#endif
