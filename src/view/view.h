/* A view: the content of a pane. It keeps its own state, takes keys and draws
 * into a frame, and knows no other view. All views share the reading. The table
 * of views is in app/views.c. */
#ifndef VIEW_VIEW_H
#define VIEW_VIEW_H

#include "input/action.h"
#include "view/frame.h"
#include "view/reading.h"

/* Where a view is drawn, and where its lines of text go. */
struct pane {
	struct area area;
	int column;  /* of the area, where lines of text begin */
	int columns; /* of a line of text, at most */
	int margin;  /* columns at the right for what is said of the text */
};

/* A hint in the last row: the keys of one or two actions and what they do. */
struct hint {
	enum action actions[2];
	const char *words; /* Chinese; NULL if they depend on the report */
	int rank;          /* if not all fit, rank 0 comes first */
	const char *other; /* words where the view says so; NULL for none */
};

/* What a view can do. A member that may be NULL says so. */
struct view_class {
	const char *name;         /* in the status row, Chinese; may be NULL */
	const struct hint *hints; /* end with one without actions */
	size_t size;              /* bytes of its state */
	bool whole;               /* takes the columns of both panes */

	/* Starts with the reading's report, or with a reloaded one. The state
	 * is zero at first. */
	void (*open)(void *self, const struct reading *reading);
	/* Frees its memory. May be NULL. */
	void (*close)(void *self);
	/* Does what the action asks for. `in_use` says whether keys go to this
	 * view; if not, it may only take actions that work everywhere. Returns
	 * false if the view does not take the action. */
	bool (*act)(void *self, struct reading *reading, enum action action,
	    bool in_use);
	/* Takes its pane and scrolls to what the reader looks at. Called after
	 * every key, before anything is drawn. */
	void (*fit)(
	    void *self, struct reading *reading, const struct pane *pane);
	/* Returns what stands in the title row instead of the report's, at its
	 * left and at its right end. May be NULL. */
	struct str (*title)(const void *self, const struct reading *reading,
	    struct str *right, struct arena *arena);
	/* Draws and, if it is in use, places the frame's cursor. */
	void (*draw)(const void *self, const struct reading *reading,
	    const struct pane *pane, bool in_use, struct frame *frame);
	/* Takes a click on a cell of its area. Returns false if nothing is
	 * there. `then` becomes an action for the session to do. May be
	 * NULL. */
	bool (*click)(void *self, struct reading *reading, int row, int column,
	    bool in_use, enum action *then);
	/* Scrolls by rows, down where positive. */
	void (*scroll)(void *self, struct reading *reading, int rows);
	/* Returns whether an action of its hints would change anything now.
	 * NULL means always. */
	bool (*works)(const void *self, const struct reading *reading,
	    enum action action);
	/* Returns whether a hint has its other words now. NULL means never. */
	bool (*other)(const void *self, const struct reading *reading,
	    enum action action);
};

#endif
