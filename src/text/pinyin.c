#include "text/pinyin.h"

#include <string.h>

#include "text/pinyin_automaton_internal.h"
#include "text/utf8.h"

struct pinyin *
pinyin_compile(struct arena *arena, struct str query)
{
	struct pinyin *pinyin = arena_alloc(arena, 1, sizeof *pinyin);

	if (!pinyin_query_read(&pinyin->query, query, arena) ||
	    !pinyin_automaton_make(pinyin, arena))
		return NULL;
	return pinyin;
}

/* --- A hit */

/* Counts each character; of the literals, which every hit has all of, only Han
 * and runs. */
static bool
is_brief(const struct pinyin *pinyin, enum pinyin_way way, unsigned characters)
{
	const struct pinyin_query *query = &pinyin->query;

	return characters - query->literals + query->weight <
	       (way == PINYIN_FULL ? 2 : 3);
}

static bool
match(const struct pinyin *pinyin, enum pinyin_way way, struct str text,
    size_t at, struct pinyin_hit *hit)
{
	struct pinyin_step step = { .places = pinyin->start[way] };
	size_t from = at;
	bool found = false;

	for (unsigned characters = 1; step.places != 0 && at < text.length;
	     characters++) {
		struct point point = utf8_at(text, at);
		bool whole, brief;

		step = pinyin_take(pinyin, way, step.places, point.value);
		at += point.length;
		whole = (step.places & pinyin->end) != 0;
		if (!whole && !step.unfinished)
			continue;
		brief = is_brief(pinyin, way, characters - !whole);
		if (!found || !brief)
			*hit = (struct pinyin_hit){
				.span = { from, at },
				.initials = way == PINYIN_INITIALS,
				.brief = brief,
			};
		found = true;
		if (!brief)
			break;
	}
	return found;
}

bool
pinyin_at(const struct pinyin *pinyin, struct str text, size_t at,
    struct pinyin_hit *hit)
{
	struct pinyin_hit other;
	bool found = match(pinyin, PINYIN_FULL, text, at, hit);

	if (found && !hit->brief)
		return true;
	if (!match(pinyin, PINYIN_INITIALS, text, at, &other) ||
	    (found && other.brief))
		return found;
	*hit = other;
	return true;
}

/* --- Where the next one may begin */

enum { PAIR = 6 };

/* Whether these are two characters of three bytes each. Two more bytes must
 * follow. Most of a Chinese text is read in such pairs. */
static inline bool
is_pair(const unsigned char *bytes)
{
	static const unsigned char lengths[8] = { 0xF0, 0xC0, 0xC0, 0xF0, 0xC0,
		0xC0 };
	static const unsigned char three[8] = { 0xE0, 0x80, 0x80, 0xE0, 0x80,
		0x80 };
	uint64_t word, mask, wanted;

	memcpy(&word, bytes, sizeof word);
	memcpy(&mask, lengths, sizeof mask);
	memcpy(&wanted, three, sizeof wanted);
	return (word & mask) == wanted;
}

/* Returns the flags of a character of three bytes. */
static inline unsigned
flags_of_three(const struct pinyin *pinyin, const unsigned char *bytes)
{
	size_t marked =
	    ((size_t)bytes[0] << 12) + ((size_t)bytes[1] << 6) + bytes[2];

	return pinyin->flags[marked - 0xE2080];
}

/* Decodes Han inline, since a call for each would take most of the time. */
static inline unsigned
flags_at(
    const struct pinyin *pinyin, struct str text, size_t at, size_t *length)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes + at;
	struct point point = { bytes[0], 1 };

	if (bytes[0] >= 0x80) {
		if (text.length - at >= 3 && (bytes[0] & 0xF0) == 0xE0 &&
		    (bytes[1] & 0xC0) == 0x80 && (bytes[2] & 0xC0) == 0x80) {
			*length = 3;
			return flags_of_three(pinyin, bytes);
		}
		point = utf8_at(text, at);
	}
	*length = point.length;
	return point.value > 0xFFFF ? pinyin->flags_above
				    : pinyin->flags[point.value];
}

/* Returns 0 if no hit can begin at the first of two characters. */
static inline unsigned
may_begin(unsigned first, unsigned second)
{
	return first & second >> PINYIN_SECOND;
}

static size_t
next_candidate(const struct pinyin *pinyin, struct str text, size_t at)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes;
	unsigned last = 0; /* flags of the character before */
	size_t last_at = at;

	while (at < text.length) {
		unsigned flags;
		size_t length;

		while (text.length - at >= 8 && is_pair(bytes + at)) {
			unsigned one = flags_of_three(pinyin, bytes + at);
			unsigned two = flags_of_three(pinyin, bytes + at + 3);

			/* The processor would wait at each new page. */
			__builtin_prefetch(bytes + at + 4096);
			if ((may_begin(last, one) | may_begin(one, two)) != 0)
				break;
			last = two;
			last_at = at + 3;
			at += PAIR;
		}
		if (at == text.length)
			break;
		flags = flags_at(pinyin, text, at, &length);
		if (may_begin(last, flags) != 0)
			return last_at;
		last = flags;
		last_at = at;
		at += length;
	}
	return (last & PINYIN_ALONE) != 0 ? last_at : text.length;
}

bool
pinyin_next(const struct pinyin *pinyin, struct str text, size_t from,
    struct pinyin_hit *hit)
{
	while (from < text.length) {
		size_t at = next_candidate(pinyin, text, from);

		if (at == text.length)
			break;
		if (pinyin_at(pinyin, text, at, hit))
			return true;
		from = at + utf8_at(text, at).length;
	}
	return false;
}

/* --- A query that goes on */

/* Where a hit of the longer query passes the end of the shorter one, the
 * shorter one ends too, perhaps within a syllable, which is its unfinished
 * one. */
bool
pinyin_extends(const struct pinyin *longer, const struct pinyin *shorter)
{
	const struct pinyin_query *more = &longer->query;
	const struct pinyin_query *less = &shorter->query;

	return less->length <= more->length &&
	       memcmp(less->points, more->points,
		   less->length * sizeof less->points[0]) == 0 &&
	       ((less->sounds ^ more->sounds) & (shorter->end - 1)) == 0 &&
	       (less->boundaries & ~more->boundaries) == 0;
}
