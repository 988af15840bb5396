/* The help: made from the tables of keys and actions. */
#ifndef VIEW_HELP_H
#define VIEW_HELP_H

#include "input/action.h"
#include "view/frame.h"

struct help {
	int top;    /* the first line seen */
	int height; /* lines that fit */
	bool kiosk; /* leaves out what a kiosk withholds */
};

/* Takes a new height in rows. */
void help_resize(struct help *help, int height);

/* Scrolls. False where the action is none of its own. */
bool help_act(struct help *help, enum action action);

void help_draw(const struct help *help, struct frame *frame, struct area area);

/* Adds the keys of an action, parted by blanks: those of prompts only where it
 * has no others. */
void help_keys(struct buffer *buffer, enum action action);

#endif
