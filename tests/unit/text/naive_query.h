/* A query by sound, read in the plainest way. */
#ifndef TESTS_UNIT_TEXT_NAIVE_QUERY_H
#define TESTS_UNIT_TEXT_NAIVE_QUERY_H

#include "text/fold.h"
#include "text/utf8.h"

enum { NAIVE_MOST = 63 };

struct naive_query {
	struct naive_item {
		uint32_t point;
		bool sound, behind_boundary;
	} items[NAIVE_MOST + 1]; /* the last one stands for the end */
	size_t count;
};

static inline uint32_t
naive_zero(uint32_t point)
{
	return point == 0x3007 ? 0x96F6 : point;
}

static inline bool
naive_add(struct naive_query *query, uint32_t point, bool sound)
{
	if (query->count == NAIVE_MOST)
		return false;
	query->items[query->count].point = naive_zero(point);
	query->items[query->count++].sound = sound;
	return true;
}

static inline bool
naive_add_folded(struct naive_query *query, struct buffer *run)
{
	struct buffer folded = { .arena = run->arena };
	struct str text;
	struct point point;

	fold_add(&folded, buffer_str(run));
	run->length = 0;
	text = buffer_str(&folded);
	for (size_t at = 0; at < text.length; at += point.length) {
		point = utf8_at(text, at);
		if (point.value == UTF8_BAD ||
		    !naive_add(query, point.value, false))
			return false;
	}
	return true;
}

/* Full width is taken for half; 'v' for ü, '\'' for a boundary. */
static inline uint32_t
naive_typed(struct str typed, size_t at, size_t *length)
{
	struct point point = utf8_at(typed, at);
	struct str rest = str_slice(typed, at + point.length, typed.length);
	uint32_t value = point.value;

	*length = point.length;
	if (value > 0xFF00 && value < 0xFF5F)
		value -= 0xFEE0;
	if ((value == 'u' || value == 'U') && str_starts(rest, str_of("̈"))) {
		*length += 2;
		return 'v';
	}
	if (value == 0xFC || value == 0xDC)
		return 'v';
	return value == 0x2018 || value == 0x2019 ? '\'' : value;
}

static inline bool
naive_is_blank(uint32_t point)
{
	return point == ' ' || point == '\t' || point == '\r' ||
	       point == 0xA0 || point == 0x1680 ||
	       (point >= 0x2000 && point <= 0x200A) || point == 0x202F ||
	       point == 0x205F || point == 0x3000;
}

static inline bool
naive_read(struct naive_query *query, struct str typed, struct arena *arena)
{
	struct buffer run = { .arena = arena };
	size_t length, sounds = 0;

	*query = (struct naive_query){ 0 };
	for (size_t at = 0; at < typed.length; at += length) {
		uint32_t point = naive_typed(typed, at, &length);
		bool sound = point >= 'a' && point <= 'z';

		if (!sound && point != '\'' &&
		    (!naive_is_blank(point) || run.length > 0)) {
			buffer_add(&run, str_slice(typed, at, at + length));
			continue;
		}
		if (!naive_add_folded(query, &run))
			return false;
		if (!sound)
			query->items[query->count].behind_boundary = true;
		else if (!naive_add(query, point, true))
			return false;
		sounds += sound;
	}
	return naive_add_folded(query, &run) && sounds > 0;
}

#endif
