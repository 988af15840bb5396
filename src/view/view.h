/* A view: what stands in a pane. It keeps its own state, takes its own keys
 * and draws into a frame; it knows no other view. What all of them share is
 * the reading. app/views.c has the table of them. */
#ifndef VIEW_VIEW_H
#define VIEW_VIEW_H

#include "input/action.h"
#include "view/frame.h"
#include "view/reading.h"

/* Where a view stands, and how it sets text there. */
struct pane {
	struct area area;
	int column;  /* of the area, where lines of text begin */
	int columns; /* of a line of text, at most */
};

/* A line of the last row: the keys of one or two actions and what they do at
 * this moment. */
struct hint {
	enum action actions[2];
	const char *words; /* Chinese; NULL where they depend on the report */
	int rank;          /* where not all fit, those of rank 0 come first */
};

/* What a view can do. Members that may be NULL say so. */
struct view_class {
	const char *name;         /* in the status row, Chinese; NULL: others */
	const struct hint *hints; /* closed by one without actions */
	size_t size;              /* bytes of its state */

	/* Begins with the reading's report, or goes on with another one. The
	 * state is zero at first. */
	void (*open)(void *self, const struct reading *reading);
	/* Gives memory back; may be NULL. */
	void (*close)(void *self);
	/* Does what the action asks for. `in_use` tells whether keys go to
	 * this view; others may take what they do wherever the reader is.
	 * Returns false where the view has no such action. */
	bool (*act)(void *self, struct reading *reading, enum action action,
	    bool in_use);
	/* Takes its pane, and brings into it what the reader looks at. Called
	 * after every key, before anything is drawn. */
	void (*fit)(
	    void *self, struct reading *reading, const struct pane *pane);
	/* Draws, and sets the frame's cursor where it is in use. */
	void (*draw)(const void *self, const struct reading *reading,
	    const struct pane *pane, bool in_use, struct frame *frame);
	/* Takes a click on a cell of its area. Returns false where nothing
	 * stands there; `then` is what is to be done beyond that. May be
	 * NULL. */
	bool (*click)(void *self, struct reading *reading, int row, int column,
	    bool in_use, enum action *then);
	/* Scrolls by rows, down where positive. */
	void (*scroll)(void *self, struct reading *reading, int rows);
	/* Whether an action of its hints would change anything now; NULL:
	 * always. */
	bool (*works)(const void *self, const struct reading *reading,
	    enum action action);
};

#endif
