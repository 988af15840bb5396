/* How long a reader may type nothing before the reading ends. */
#ifndef COMMAND_PATIENCE_H
#define COMMAND_PATIENCE_H

#include <stdbool.h>

/* All zero never ends. Times are in milliseconds. */
struct patience {
	int idle;           /* until the end; 0: for ever */
	int warning;        /* of that after the warning */
	long long typed_at; /* the last key, by host/clock.h */
	bool warned;
};

/* Starts anew: a key was typed. */
void patience_restart(struct patience *patience);

/* Returns the milliseconds until the warning or the end; 0 if it is due, -1 if
 * there is none. */
int patience_left(const struct patience *patience);

/* Returns whether the reading has ended. */
bool patience_is_over(const struct patience *patience);

/* Returns whether the reader is to be warned now, once. */
bool patience_warns(struct patience *patience);

#endif
