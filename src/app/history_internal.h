/* The places the reader jumped from, as in a browser. */
#ifndef APP_HISTORY_INTERNAL_H
#define APP_HISTORY_INTERNAL_H

#include "view/reading.h"

enum {
	HISTORY_MOST = 64,
};

struct visit {
	size_t selected;  /* node */
	struct place top; /* of the text */
};

/* All zero is empty. Visits below `now` are reached by going back, the others
 * by going forward. */
struct history {
	struct visit visits[HISTORY_MOST];
	size_t count, now;
};

/* Adds the place that a jump leaves, and drops the visits ahead. */
void history_leave(struct history *history, struct visit from);

/* Swap the place for the previous or the next visit. Return false if there is
 * none. */
bool history_back(struct history *history, struct visit *visit);
bool history_forward(struct history *history, struct visit *visit);

#endif
