#include "text/pinyin_automaton_internal.h"

#include <string.h>

#include "text/pinyin_table.h"

enum { LONGEST = sizeof pinyin_syllables[0] - 1 };

/* The places at which a syllable can be read, without dead ends. */
struct pinyin_uses {
	uint64_t whole;      /* all its letters */
	uint64_t unfinished; /* the query ends before it does */
	uint64_t letter;     /* its first letter alone */
	uint64_t digraph;    /* its zh, ch or sh */
	unsigned length;     /* letters */
};

static void
take_syllable(struct pinyin_step *step, const struct pinyin_uses *uses,
    enum pinyin_way way, uint64_t places)
{
	if (way == PINYIN_FULL) {
		step->places |= (places & uses->whole) << uses->length;
		step->unfinished |= (places & uses->unfinished) != 0;
	} else {
		step->places |= (places & uses->letter) << 1;
		step->places |= (places & uses->digraph) << 2;
	}
}

static const uint16_t *
readings_of(uint32_t character)
{
	if (character < PINYIN_FIRST || character > PINYIN_LAST)
		return pinyin_sets[0];
	return pinyin_sets[pinyin_index[character - PINYIN_FIRST]];
}

struct pinyin_step
pinyin_take(const struct pinyin *pinyin, enum pinyin_way way, uint64_t places,
    uint32_t character)
{
	uint32_t point = character == PINYIN_CIRCLE ? PINYIN_ZERO : character;
	const uint16_t *readings = readings_of(point);
	uint64_t literals = places & pinyin->literals[way];
	struct pinyin_step step = { 0 };

	for (unsigned i = 0; i < PINYIN_IN_SET && readings[i] != 0; i++)
		take_syllable(&step, &pinyin->uses[readings[i]], way, places);
	for (; literals != 0; literals &= literals - 1)
		if (pinyin->query.points[__builtin_ctzll(literals)] == point)
			step.places |= (literals & -literals) << 1;
	return step;
}

/* --- Where in the query each syllable may be taken */

static void
find_uses(struct pinyin *pinyin, unsigned syllable)
{
	const struct pinyin_query *query = &pinyin->query;
	const char *letters = pinyin_syllables[syllable];
	struct pinyin_uses *uses = &pinyin->uses[syllable];
	uint64_t end = pinyin->end & ~query->boundaries;
	uint64_t places = query->letters[letters[0] - 'a'];
	unsigned length = 1;

	uses->letter = places;
	for (; letters[length] != 0; length++) {
		uint64_t next = query->letters[letters[length] - 'a'];

		/* lüe and nüe are often typed lue and nue. */
		if (letters[length] == 'v' && letters[length + 1] == 'e')
			next |= query->letters['u' - 'a'];
		uses->unfinished |= places & end >> length;
		places &= (next & ~query->boundaries) >> length;
		/* Only zh, ch and sh have an h as second letter. */
		if (length == 1 && letters[1] == 'h')
			uses->digraph = places;
	}
	uses->whole = places;
	uses->length = length;
}

/* Returns the places from which the end can be reached. From a place of
 * steps[n] a single step leads n places on. */
static uint64_t
find_ways_out(const struct pinyin *pinyin, const uint64_t steps[LONGEST + 1],
    uint64_t unfinished)
{
	uint64_t out = pinyin->end | unfinished;

	for (uint64_t place = pinyin->end >> 1; place != 0; place >>= 1)
		for (unsigned length = 1; length <= LONGEST; length++)
			out |= steps[length] & out >> length & place;
	return out;
}

/* Keeps only places from which the end can be reached. */
static void
drop_dead_ends(struct pinyin *pinyin)
{
	uint64_t literals = (pinyin->end - 1) & ~pinyin->query.sounds;
	uint64_t steps[PINYIN_WAYS][LONGEST + 1] = { { 0, literals },
		{ 0, literals } };
	uint64_t unfinished = 0, full, initials;

	for (unsigned i = 1; i < PINYIN_SYLLABLES; i++) {
		const struct pinyin_uses *uses = &pinyin->uses[i];

		steps[PINYIN_FULL][uses->length] |= uses->whole;
		steps[PINYIN_INITIALS][1] |= uses->letter;
		steps[PINYIN_INITIALS][2] |= uses->digraph;
		unfinished |= uses->unfinished;
	}
	full = find_ways_out(pinyin, steps[PINYIN_FULL], unfinished);
	initials = find_ways_out(pinyin, steps[PINYIN_INITIALS], 0);
	for (unsigned i = 1; i < PINYIN_SYLLABLES; i++) {
		struct pinyin_uses *uses = &pinyin->uses[i];

		uses->whole &= full >> uses->length;
		uses->letter &= initials >> 1;
		uses->digraph &= initials >> 2;
	}
	pinyin->start[PINYIN_FULL] = full & 1;
	pinyin->start[PINYIN_INITIALS] = initials & 1;
	pinyin->literals[PINYIN_FULL] = literals & full >> 1;
	pinyin->literals[PINYIN_INITIALS] = literals & initials >> 1;
}

/* --- What each character can be */

static void
flag_literals(struct pinyin *pinyin, uint64_t places, unsigned flag)
{
	for (; places != 0; places &= places - 1) {
		uint32_t point = pinyin->query.points[__builtin_ctzll(places)];

		if (point > 0xFFFF)
			pinyin->flags_above |= (uint8_t)flag;
		else
			pinyin->flags[point] |= (uint8_t)flag;
	}
}

/* Adds the flags of syllables and of literals. */
static void
flag_way(struct pinyin *pinyin, enum pinyin_way way, uint8_t *flags)
{
	unsigned pair =
	    way == PINYIN_FULL ? PINYIN_FULL_PAIR : PINYIN_INITIALS_PAIR;
	uint64_t start = pinyin->start[way], literals = pinyin->literals[way];
	uint64_t second = (start & literals) << 1;

	flag_literals(pinyin, start & literals, pair);
	for (unsigned i = 1; i < PINYIN_SYLLABLES; i++) {
		struct pinyin_step step = { 0 };

		take_syllable(&step, &pinyin->uses[i], way, start);
		if ((step.places & pinyin->end) != 0 || step.unfinished)
			flags[i] |= PINYIN_ALONE;
		if ((step.places & ~pinyin->end) != 0)
			flags[i] |= (uint8_t)pair;
		second |= step.places & ~pinyin->end;
	}
	flag_literals(pinyin, second & literals, pair << PINYIN_SECOND);
	for (unsigned i = 1; i < PINYIN_SYLLABLES; i++) {
		struct pinyin_step step = { 0 };

		take_syllable(&step, &pinyin->uses[i], way, second);
		if (step.places != 0 || step.unfinished)
			flags[i] |= (uint8_t)(pair << PINYIN_SECOND);
	}
}

static void
flag_characters(struct pinyin *pinyin)
{
	uint8_t syllables[PINYIN_SYLLABLES] = { 0 };
	uint8_t sets[PINYIN_SETS] = { 0 };

	pinyin->flags_above = PINYIN_ALONE << PINYIN_SECOND;
	memset(pinyin->flags, pinyin->flags_above, sizeof pinyin->flags);
	flag_way(pinyin, PINYIN_FULL, syllables);
	flag_way(pinyin, PINYIN_INITIALS, syllables);
	for (unsigned i = 0; i < PINYIN_SETS; i++)
		for (unsigned j = 0; j < PINYIN_IN_SET; j++)
			sets[i] |= syllables[pinyin_sets[i][j]];
	for (unsigned i = PINYIN_FIRST; i <= PINYIN_LAST; i++)
		pinyin->flags[i] |= sets[pinyin_index[i - PINYIN_FIRST]];
	pinyin->flags[PINYIN_CIRCLE] = pinyin->flags[PINYIN_ZERO];
}

bool
pinyin_automaton_make(struct pinyin *pinyin, struct arena *arena)
{
	pinyin->end = UINT64_C(1) << pinyin->query.length;
	pinyin->uses =
	    arena_alloc(arena, PINYIN_SYLLABLES, sizeof *pinyin->uses);
	for (unsigned i = 1; i < PINYIN_SYLLABLES; i++)
		find_uses(pinyin, i);
	drop_dead_ends(pinyin);
	if ((pinyin->start[PINYIN_FULL] | pinyin->start[PINYIN_INITIALS]) == 0)
		return false;
	flag_characters(pinyin);
	return true;
}
