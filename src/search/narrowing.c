#include "search/narrowing.h"

void
narrowing_add(struct narrowing *starts, size_t at)
{
	starts->at = arena_grow(&starts->arena, starts->at, starts->count,
	    &starts->room, sizeof *starts->at);
	starts->at[starts->count++] = (uint32_t)at;
}

size_t
narrowing_from(const struct narrowing *starts, size_t at)
{
	size_t low = 0, high = starts->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (starts->at[middle] < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void
narrowing_free(struct narrowing *starts)
{
	arena_free(&starts->arena);
	*starts = (struct narrowing){ 0 };
}
