/* What text/pinyin.h promises, said once more in the plainest way: by letters,
 * readings and recursion. */
#ifndef TESTS_UNIT_TEXT_NAIVE_PINYIN_H
#define TESTS_UNIT_TEXT_NAIVE_PINYIN_H

#include <stdlib.h>
#include <string.h>

#include "text/fold.h"
#include "text/pinyin.h"
#include "text/pinyin_table.h"
#include "text/utf8.h"

enum { NAIVE_MOST = 63 };

struct naive_query {
	struct naive_item {
		uint32_t point;
		bool sound, behind_boundary;
	} items[NAIVE_MOST + 1]; /* the last one stands for the end */
	size_t count;
};

/* A search for all that the first `count` characters from `at` may match. */
struct naive {
	const struct naive_query *query;
	struct str text;
	bool initials;
	struct pinyin_hit best;
	bool found;
	bool been[NAIVE_MOST + 1][NAIVE_MOST + 1]; /* item, characters */
};

static inline uint32_t
naive_zero(uint32_t point)
{
	return point == 0x3007 ? 0x96F6 : point;
}

/* The reading of a character of this number, NULL behind the last. */
static inline const char *
naive_reading(uint32_t point, size_t number)
{
	const uint16_t *set;

	point = naive_zero(point);
	if (point < 0x4E00 || point > 0x9FFF || number >= PINYIN_IN_SET)
		return NULL;
	set = pinyin_sets[pinyin_index[point - 0x4E00]];
	return set[number] != 0 ? pinyin_syllables[set[number]] : NULL;
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

static inline bool
naive_is_word(uint32_t point)
{
	return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
}

static inline bool
naive_is_han(uint32_t point)
{
	return (point >= 0x3400 && point <= 0x9FFF) ||
	       (point >= 0xF900 && point <= 0xFAFF) ||
	       (point >= 0x20000 && point <= 0x3FFFF);
}

/* Whether a digit or capital is the first of its run. */
static inline bool
naive_begins_run(const struct naive_query *query, size_t item)
{
	while (item-- > 0) {
		if (query->items[item].sound ||
		    naive_is_han(query->items[item].point))
			return true;
		if (naive_is_word(query->items[item].point))
			return false;
	}
	return true;
}

static inline size_t
naive_weight(const struct naive_query *query)
{
	size_t weight = 0;

	for (size_t i = 0; i < query->count; i++)
		if (!query->items[i].sound)
			weight += naive_is_han(query->items[i].point) ||
				  (naive_is_word(query->items[i].point) &&
				      naive_begins_run(query, i));
	return weight;
}

/* How many letters of a syllable are typed from an item on. */
static inline size_t
naive_spelled(const struct naive_query *query, size_t item, const char *letters)
{
	size_t length = 0;

	for (; letters[length] != 0; length++) {
		const struct naive_item *typed = &query->items[item + length];
		bool is_v = letters[length] == 'v' &&
			    letters[length + 1] == 'e' && typed->point == 'u';

		if (item + length == query->count || !typed->sound ||
		    (typed->point != (uint32_t)letters[length] && !is_v) ||
		    (length > 0 && typed->behind_boundary))
			break;
	}
	return length;
}

/* `said` is what counts of sounds. */
static inline void
naive_end(struct naive *naive, size_t from, size_t to, size_t said)
{
	size_t weight = said + naive_weight(naive->query);
	struct pinyin_hit hit = { { from, to }, naive->initials,
		weight < (naive->initials ? 3 : 2) };
	bool better = !naive->found || hit.brief < naive->best.brief;

	if (naive->found && hit.brief == naive->best.brief)
		better = to < naive->best.span.to;
	if (better)
		naive->best = hit;
	naive->found = true;
}

static inline void
naive_go(struct naive *naive, size_t from, size_t at, size_t item,
    size_t characters, size_t said)
{
	const struct naive_query *query = naive->query;
	const struct naive_item *next = &query->items[item];
	struct point point;
	const char *letters;

	if (naive->been[item][characters])
		return;
	naive->been[item][characters] = true;
	if (item == query->count) {
		naive_end(naive, from, at, said);
		return;
	}
	if (at == naive->text.length)
		return;
	point = utf8_at(naive->text, at);
	at += point.length;
	if (!next->sound && next->point == naive_zero(point.value))
		naive_go(naive, from, at, item + 1, characters + 1, said);
	for (size_t i = 0; (letters = naive_reading(point.value, i)); i++) {
		size_t length = naive_spelled(query, item, letters);

		if (naive->initials && length > 0)
			naive_go(naive, from, at, item + 1, characters + 1,
			    said + 1);
		if (naive->initials && length > 1 && letters[1] == 'h')
			naive_go(naive, from, at, item + 2, characters + 1,
			    said + 1);
		if (!naive->initials && letters[length] == 0)
			naive_go(naive, from, at, item + length, characters + 1,
			    said + 1);
		else if (!naive->initials && length > 0 &&
			 item + length == query->count &&
			 !query->items[query->count].behind_boundary)
			naive_end(naive, from, at, said);
	}
}

static inline bool
naive_at(const struct naive_query *query, struct str text, size_t at,
    struct pinyin_hit *hit)
{
	struct naive full = { .query = query, .text = text };
	struct naive initials = full;

	initials.initials = true;
	naive_go(&full, at, at, 0, 0, 0);
	naive_go(&initials, at, at, 0, 0, 0);
	if (initials.found &&
	    (!full.found || (full.best.brief && !initials.best.brief)))
		*hit = initials.best;
	else
		*hit = full.best;
	return full.found || initials.found;
}

static inline bool
naive_same(const struct pinyin_hit *left, const struct pinyin_hit *right)
{
	return left->span.from == right->span.from &&
	       left->span.to == right->span.to &&
	       left->initials == right->initials && left->brief == right->brief;
}

static inline bool
naive_agrees_here(struct arena *arena, struct str typed, struct str text)
{
	const struct pinyin *pinyin = pinyin_compile(arena, typed);
	struct naive_query query;
	struct pinyin_hit wanted, hit, next;
	bool any = naive_read(&query, typed, arena);
	size_t due = 0;

	for (size_t at = 0; at < text.length; at += utf8_at(text, at).length) {
		bool found = any && naive_at(&query, text, at, &wanted);

		if (!pinyin && found)
			return false;
		if (!pinyin)
			continue;
		if (at >= due)
			due = pinyin_next(pinyin, text, at, &next)
				  ? next.span.from
				  : text.length;
		if (pinyin_at(pinyin, text, at, &hit) != found ||
		    (due == at) != found)
			return false;
		if (found &&
		    !(naive_same(&hit, &wanted) && naive_same(&next, &wanted)))
			return false;
	}
	return true;
}

/* Whether pinyin_at and pinyin_next find in a folded text what is found here.
 * What cannot be compiled finds nothing. The text is looked at where nothing
 * may be read behind it. */
static inline bool
naive_agrees(struct arena *arena, struct str typed, struct str text)
{
	char *bytes = malloc(text.length + 1);
	struct str end = { bytes + 1, text.length };
	bool agrees;

	if (!bytes)
		return false;
	if (text.length > 0)
		memcpy(bytes + 1, text.bytes, text.length);
	agrees = naive_agrees_here(arena, typed, end);
	free(bytes);
	return agrees;
}

#endif
