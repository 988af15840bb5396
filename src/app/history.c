#include "app/history_internal.h"

#include <string.h>

void
history_leave(struct history *history, struct visit from)
{
	if (history->now == HISTORY_MOST) {
		memmove(history->visits, history->visits + 1,
		    (HISTORY_MOST - 1) * sizeof *history->visits);
		history->now--;
	}
	history->visits[history->now++] = from;
	history->count = history->now;
}

bool
history_back(struct history *history, struct visit *visit)
{
	struct visit from = *visit;

	if (history->now == 0)
		return false;
	*visit = history->visits[--history->now];
	history->visits[history->now] = from;
	return true;
}

bool
history_forward(struct history *history, struct visit *visit)
{
	struct visit from = *visit;

	if (history->now == history->count)
		return false;
	*visit = history->visits[history->now];
	history->visits[history->now++] = from;
	return true;
}
