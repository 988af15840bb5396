#include "report/starts.h"

void
starts_add(struct starts *starts, size_t at)
{
	starts->at = arena_grow(&starts->arena, starts->at, starts->count,
	    &starts->room, sizeof *starts->at);
	starts->at[starts->count++] = (uint32_t)at;
}

size_t
starts_from(const struct starts *starts, size_t at)
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
starts_free(struct starts *starts)
{
	arena_free(&starts->arena);
	*starts = (struct starts){ 0 };
}
