#include "search/narrowing.h"

#include "base/sorted.h"

void
narrowing_add(struct narrowing *starts, size_t at)
{
	starts->at = arena_grow(&starts->arena, starts->at, starts->count,
	    &starts->room, sizeof *starts->at);
	starts->at[starts->count++] = (uint32_t)at;
}

static int
compare_offset(const void *key, const void *element)
{
	const size_t *offset = key;
	const uint32_t *start = element;

	return sorted_order(*offset, *start);
}

size_t
narrowing_from(const struct narrowing *narrowing, size_t offset)
{
	return sorted_first(&offset, narrowing->at, narrowing->count,
	    sizeof *narrowing->at, compare_offset);
}

void
narrowing_free(struct narrowing *starts)
{
	arena_free(&starts->arena);
	*starts = (struct narrowing){ 0 };
}
