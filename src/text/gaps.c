#include "text/gaps.h"

#include "base/buffer.h"
#include "base/sorted.h"

void
gaps_add(struct gaps *gaps, struct span span)
{
	size_t closed = span.from;

	if (gaps->count > 0) {
		const struct gap *last = &gaps->at[gaps->count - 1];

		closed = last->closed + (span.from - last->span.to);
	}
	gaps->at = arena_grow(
	    gaps->arena, gaps->at, gaps->count, &gaps->room, sizeof *gaps->at);
	gaps->at[gaps->count++] = (struct gap){ span, closed };
}

struct str
gaps_close(const struct gaps *gaps, struct str text, struct arena *arena)
{
	struct buffer closed = { .arena = arena };
	size_t at = 0;

	if (gaps->count == 0)
		return text;
	for (size_t i = 0; i < gaps->count; i++) {
		buffer_add(&closed, str_slice(text, at, gaps->at[i].span.from));
		at = gaps->at[i].span.to;
	}
	buffer_add(&closed, str_slice(text, at, text.length));
	return buffer_str(&closed);
}

static int
compare_closed(const void *key, const void *element)
{
	const size_t *closed = key;
	const struct gap *gap = element;

	return sorted_order(*closed, gap->closed);
}

size_t
gaps_source(const struct gaps *gaps, size_t closed)
{
	size_t last = sorted_last(
	    &closed, gaps->at, gaps->count, sizeof *gaps->at, compare_closed);

	if (gaps->count == 0 || closed < gaps->at[last].closed)
		return closed;
	return gaps->at[last].span.to + (closed - gaps->at[last].closed);
}

struct span
gaps_source_span(const struct gaps *gaps, struct span closed)
{
	return (struct span){
		gaps_source(gaps, closed.from),
		gaps_source(gaps, closed.to - 1) + 1,
	};
}
