/* The places the reader jumped from. */
#ifndef APP_HISTORY_H
#define APP_HISTORY_H

#include "view/reading.h"

enum {
	HISTORY_MOST = 64,
};

struct visit {
	size_t selected;  /* node */
	struct place top; /* of the text */
};

/* All zero is empty. `visits` before `now` lie behind, the others ahead. */
struct history {
	struct visit visits[HISTORY_MOST];
	size_t count, now;
};

/* Keeps a place before a jump; what lay ahead is forgotten. */
void history_leave(struct history *history, struct visit from);

/* Exchange the place for the last one behind or the next one ahead. False
 * where there is none. */
bool history_back(struct history *history, struct visit *visit);
bool history_forward(struct history *history, struct visit *visit);

#endif
