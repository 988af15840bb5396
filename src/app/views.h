/* Which view has which pane: each pane has a view of its own, and a view may
 * be opened over it. The one opened last has the keys; where none is, the one
 * of the pane in use. views.c is the only file that names a view. */
#ifndef APP_VIEWS_H
#define APP_VIEWS_H

#include "app/panes.h"
#include "view/view.h"

enum {
	VIEWS_MOST = 16, /* rows of the table */
};

/* Opened views, the latest last. */
struct views {
	void *states[VIEWS_MOST]; /* of the rows of the table */
	int opened[VIEWS_MOST];   /* rows */
	int count;                /* of the opened ones */
	enum pane_name focus;     /* the pane in use, where both are seen */
	bool alone;               /* the text is, and the tree is not seen */
	struct arena arena;
};

/* Begins with the reading's report and no view opened; goes on with another
 * report where it has begun. */
void views_start(struct views *views, const struct reading *reading);

void views_free(struct views *views);

/* Whether the table has a view for an action. */
bool views_has(enum action action);

/* Opens the view of an action, or closes it where it is open. */
void views_toggle(struct views *views, enum action action);

/* Closes the view opened last. Returns false where none is. */
bool views_close(struct views *views);

/* Closes all that were opened. */
void views_close_all(struct views *views);

/* Whether a view stands over a pane's own. */
bool views_is_covered(const struct views *views, enum pane_name pane);

/* Whether any view was opened. */
bool views_is_open(const struct views *views);

/* Returns the pane in use. */
enum pane_name views_pane(const struct views *views);

/* Returns the class of the view that has the keys. */
const struct view_class *views_in_use(const struct views *views);

/* Has the view in use do what an action asks for; where nothing is opened,
 * other panes' views may take what they do wherever the reader is. Returns
 * false where none has such an action. */
bool
views_act(struct views *views, struct reading *reading, enum action action);

/* Has a pane's view do it as if it were in use. */
bool views_act_in(struct views *views, struct reading *reading,
    enum pane_name pane, enum action action);

/* Whether an action would change anything in the view in use. */
bool views_works(const struct views *views, const struct reading *reading,
    enum action action);

/* Hands a click on a cell of its area to the view in a pane; as in
 * view/view.h. */
bool views_click(struct views *views, struct reading *reading,
    enum pane_name pane, int row, int column, enum action *then);

/* Scrolls the view in a pane. */
void views_scroll(struct views *views, struct reading *reading,
    enum pane_name pane, int rows);

/* Fits all views into the panes. */
void views_fit(
    struct views *views, struct reading *reading, const struct panes *panes);

/* Draws the view in a pane. */
void views_draw(const struct views *views, const struct reading *reading,
    enum pane_name name, const struct pane *pane, struct frame *frame);

#endif
