/* What text/pinyin.h promises, said once more in the plainest way: by letters,
 * readings and recursion. */
#ifndef TESTS_UNIT_TEXT_NAIVE_PINYIN_H
#define TESTS_UNIT_TEXT_NAIVE_PINYIN_H

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "naive_query.h"
#include "text/pinyin.h"
#include "text/pinyin_table.h"
#include "text/utf8.h"

/* A search for all that the first `count` characters from `at` may match. */
struct naive {
	const struct naive_query *query;
	struct str text;
	bool full, initials;
	struct pinyin_hit best;
	bool found;
	bool been[NAIVE_MOST + 1][NAIVE_MOST + 1]; /* item, characters */
};

/* The reading of a character of this number, NULL behind the last. */
static inline const char *
naive_reading(uint32_t point, size_t number)
{
	const uint16_t *set;

	point = naive_zero(point);
	if (number >= PINYIN_IN_SET)
		return NULL;
	set = pinyin_sets[0];
	if (point >= 0x4E00 && point <= 0x9FFF)
		set = pinyin_sets[pinyin_index[point - 0x4E00]];
	for (size_t i = 0; i < PINYIN_OTHERS; i++)
		if (pinyin_others[i].character == point)
			set = pinyin_sets[pinyin_others[i].set];
	return set[number] != 0 ? pinyin_syllables[set[number]] : NULL;
}

static inline bool
naive_is_word(uint32_t point)
{
	return point < 0x80 && isalnum((int)point);
}

static inline bool
naive_is_han(uint32_t point)
{
	return (point >= 0x3400 && point <= 0x9FFF) ||
	       (point >= 0xF900 && point <= 0xFAFF) ||
	       (point >= 0x20000 && point <= 0x3FFFF);
}

/* Han count one each, and so do runs of letters and digits. */
static inline size_t
naive_weight(struct str text)
{
	size_t weight = 0;
	bool in_word = false;
	struct point point;

	for (size_t at = 0; at < text.length; at += point.length) {
		point = utf8_at(text, at);
		if (naive_is_word(point.value)) {
			weight += !in_word;
			in_word = true;
		} else if (naive_is_han(naive_zero(point.value))) {
			weight++;
			in_word = false;
		}
	}
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

		is_v |= length == 1 && letters[1] == 'u' &&
			strchr("jqxy", letters[0]) && typed->point == 'v';
		if (item + length == query->count || !typed->sound ||
		    (typed->point != (uint32_t)letters[length] && !is_v) ||
		    (length > 0 && typed->behind_boundary))
			break;
	}
	return length;
}

/* `said` is where the last character ends that counts. */
static inline void
naive_end(struct naive *naive, size_t from, size_t to, size_t said)
{
	size_t weight = naive_weight(str_slice(naive->text, from, said));
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
naive_go(
    struct naive *naive, size_t from, size_t at, size_t item, size_t characters)
{
	const struct naive_query *query = naive->query;
	const struct naive_item *next = &query->items[item];
	size_t before = at;
	struct point point;
	const char *letters;

	if (naive->been[item][characters])
		return;
	naive->been[item][characters] = true;
	if (item == query->count) {
		naive_end(naive, from, at, at);
		return;
	}
	if (at == naive->text.length)
		return;
	point = utf8_at(naive->text, at);
	at += point.length;
	if ((!next->sound || naive->full) &&
	    next->point == naive_zero(point.value))
		naive_go(naive, from, at, item + 1, characters + 1);
	for (size_t i = 0; (letters = naive_reading(point.value, i)); i++) {
		size_t length = naive_spelled(query, item, letters);

		if (naive->initials && length > 0)
			naive_go(naive, from, at, item + 1, characters + 1);
		if (naive->initials && length > 1 && letters[1] == 'h')
			naive_go(naive, from, at, item + 2, characters + 1);
		if (naive->full && letters[length] == 0)
			naive_go(
			    naive, from, at, item + length, characters + 1);
		else if (naive->full && length > 0 &&
			 item + length == query->count &&
			 !query->items[query->count].behind_boundary)
			naive_end(naive, from, at, before);
	}
}

/* Whether all from an item on can be cut into syllables, the last one perhaps
 * unfinished. */
static inline bool
naive_is_cut(const struct naive_query *query, size_t item)
{
	if (item == query->count)
		return true;
	if (!query->items[item].sound)
		return naive_is_cut(query, item + 1);
	for (unsigned i = 1; i < PINYIN_SYLLABLES; i++) {
		const char *letters = pinyin_syllables[i];
		size_t length = naive_spelled(query, item, letters);

		if (letters[length] == 0
			? naive_is_cut(query, item + length)
			: length > 0 && item + length == query->count &&
			      !query->items[query->count].behind_boundary)
			return true;
	}
	return false;
}

static inline bool
naive_at(const struct naive_query *query, struct str text, size_t at,
    struct pinyin_hit *hit)
{
	bool mixed = !naive_is_cut(query, 0), found = false;

	for (int way = 0; way < 2 + mixed; way++) {
		struct naive naive = { .query = query,
			.text = text,
			.full = way != 1,
			.initials = way != 0 };

		naive_go(&naive, at, at, 0, 0);
		if (naive.found &&
		    (!found || (hit->brief && !naive.best.brief)))
			*hit = naive.best;
		found |= naive.found;
	}
	return found;
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
	struct pinyin_hit wanted = { 0 }, hit, next;
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
