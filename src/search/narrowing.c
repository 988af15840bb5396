#include "search/narrowing_internal.h"

#include "base/sorted.h"

static void
forget(struct sound_starts *starts)
{
	arena_free(&starts->arena);
	*starts = (struct sound_starts){ 0 };
}

struct arena *
narrowing_begin(struct narrowing *narrowing)
{
	forget(&narrowing->last);
	narrowing->last = narrowing->now;
	narrowing->now = (struct sound_starts){ 0 };
	return &narrowing->now.arena;
}

void
narrowing_tell(struct narrowing *narrowing, const struct pinyin *pinyin)
{
	const struct pinyin *last = narrowing->last.pinyin;

	if (last != NULL && (pinyin == NULL || !pinyin_extends(pinyin, last)))
		forget(&narrowing->last);
}

void
narrowing_add(struct narrowing *narrowing, size_t at)
{
	struct sound_starts *now = &narrowing->now;

	now->at = arena_grow(
	    &now->arena, now->at, now->count, &now->room, sizeof *now->at);
	now->at[now->count++] = (uint32_t)at;
}

void
narrowing_complete(struct narrowing *narrowing, struct pinyin *pinyin)
{
	narrowing->now.pinyin = pinyin;
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
	const struct sound_starts *last = &narrowing->last;

	return sorted_first(
	    &offset, last->at, last->count, sizeof *last->at, compare_offset);
}

void
narrowing_free(struct narrowing *narrowing)
{
	forget(&narrowing->now);
	forget(&narrowing->last);
}
