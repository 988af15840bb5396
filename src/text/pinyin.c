#include "text/pinyin.h"

#include <string.h>

#include "text/class.h"
#include "text/pinyin_automaton_internal.h"
#include "text/utf8.h"

struct pinyin *
pinyin_compile(struct arena *arena, struct str query)
{
	struct pinyin *pinyin = arena_alloc(arena, 1, sizeof *pinyin);

	if (!pinyin_query_read(&pinyin->query, query, arena))
		return NULL;
	pinyin_automaton_make(pinyin, arena);
	return pinyin;
}

/* --- A hit */

/* How much a hit says: each Han counts as one, and so does a run of letters or
 * digits. */
struct weight {
	unsigned count;
	bool in_word;
};

static void
weigh(struct weight *weight, uint32_t point)
{
	bool word = (point >= 'a' && point <= 'z') || class_digit(point) >= 0;
	bool han = class_is_han(point) || point == PINYIN_CIRCLE;

	weight->count += word ? !weight->in_word : han;
	if (word || han)
		weight->in_word = word;
}

static bool
match(const struct pinyin *pinyin, enum pinyin_way way, struct str text,
    size_t at, struct pinyin_hit *hit)
{
	struct pinyin_step step = { .places = pinyin->start[way] };
	struct weight weight = { 0 };
	size_t from = at;
	bool found = false;

	while (step.places != 0 && at < text.length) {
		struct point point = utf8_at(text, at);
		unsigned before = weight.count;
		bool whole, brief;

		step = pinyin_take(pinyin, way, step.places, point.value);
		weigh(&weight, point.value);
		at += point.length;
		whole = (step.places & pinyin->end) != 0;
		if (!whole && !step.unfinished)
			continue;
		brief = (whole ? weight.count : before) <
			(way == PINYIN_FULL ? 2 : 3);
		if (!found || !brief)
			*hit = (struct pinyin_hit){
				.span = { from, at },
				.initials = way != PINYIN_FULL,
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
	bool found = false;

	for (enum pinyin_way way = PINYIN_FULL; way < PINYIN_WAYS; way++) {
		if (!match(pinyin, way, text, at, &other) ||
		    (found && other.brief))
			continue;
		*hit = other;
		found = true;
		if (!hit->brief)
			break;
	}
	return found;
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

	/* Only the longer one may be cut in more ways; a single letter cannot. */
	if (longer->start[PINYIN_MIXED] != 0 &&
	    shorter->start[PINYIN_MIXED] == 0 && less->length > 1)
		return false;
	return less->length <= more->length &&
	       memcmp(less->points, more->points,
		   less->length * sizeof less->points[0]) == 0 &&
	       ((less->sounds ^ more->sounds) & (shorter->end - 1)) == 0 &&
	       (less->boundaries & ~more->boundaries) == 0;
}
