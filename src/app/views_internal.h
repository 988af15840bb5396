/* Which view has which pane. Each pane has a view of its own, and others may be
 * opened over it. Keys go to the view opened last, or to the pane in use. Only
 * views.c names views. */
#ifndef APP_VIEWS_INTERNAL_H
#define APP_VIEWS_INTERNAL_H

#include "app/panes_internal.h"
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

/* Opens all views on the reading's report, at first or after a reload. */
void views_start(struct views *views, const struct reading *reading);

void views_free(struct views *views);

/* Returns whether the table has a view for an action. */
bool views_has(enum action action);

/* Returns whether the view of an action is open. */
bool views_is_opened(const struct views *views, enum action action);

/* Opens the view of an action, or closes it if it is open. */
void views_toggle(struct views *views, enum action action);

/* Closes the view opened last. Returns false if there is none. */
bool views_close(struct views *views);

/* Closes all opened views. */
void views_close_all(struct views *views);

/* Returns whether a view is opened over a pane's own. */
bool views_is_covered(const struct views *views, enum pane_name pane);

/* Returns whether any view is opened. */
bool views_is_open(const struct views *views);

/* Returns the pane in use. */
enum pane_name views_pane(const struct views *views);

/* Returns the class of the view that has the keys. */
const struct view_class *views_in_use(const struct views *views);

/* Hands an action to the view in use and then, if nothing is opened, to the
 * other pane's view, which may take actions that work everywhere. Returns
 * false if no view takes it. */
bool
views_act(struct views *views, struct reading *reading, enum action action);

/* Hands an action to a pane's view as if it were in use. */
bool views_act_in(struct views *views, struct reading *reading,
    enum pane_name pane, enum action action);

/* Returns whether an action would change anything in the view in use. */
bool views_works(const struct views *views, const struct reading *reading,
    enum action action);

/* Returns whether a hint of the view in use has its other words now. */
bool views_other(const struct views *views, const struct reading *reading,
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

/* Returns the title of the view in use, which has one; as in view/view.h. */
struct str views_title(const struct views *views, const struct reading *reading,
    struct str *right, struct arena *arena);

/* Draws the view in a pane. */
void views_draw(const struct views *views, const struct reading *reading,
    enum pane_name name, const struct pane *pane, struct frame *frame);

#endif
