#include "text/pinyin_automaton_internal.h"

#include <string.h>

#include "base/sorted.h"
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
take_syllable(
    struct pinyin_step *step, const struct pinyin_uses *uses, uint64_t places)
{
	step->places |= (places & uses->whole) << uses->length;
	step->places |= (places & uses->letter) << 1;
	step->places |= (places & uses->digraph) << 2;
	step->unfinished |= (places & uses->unfinished) != 0;
}

static int
compare_other(const void *key, const void *element)
{
	const uint32_t *character = key;

	/* The number is the first member. */
	return sorted_order(*character, *(const uint32_t *)element);
}

static const uint16_t *
readings_of(uint32_t character)
{
	size_t other;

	if (character >= PINYIN_FIRST && character <= PINYIN_LAST)
		return pinyin_sets[pinyin_index[character - PINYIN_FIRST]];
	other = sorted_first(&character, pinyin_others, PINYIN_OTHERS,
	    sizeof *pinyin_others, compare_other);
	if (other < PINYIN_OTHERS &&
	    pinyin_others[other].character == character)
		return pinyin_sets[pinyin_others[other].set];
	return pinyin_sets[0];
}

struct pinyin_step
pinyin_take(const struct pinyin *pinyin, enum pinyin_way way, uint64_t places,
    uint32_t character)
{
	const struct pinyin_query *query = &pinyin->query;
	uint32_t point = character == PINYIN_CIRCLE ? PINYIN_ZERO : character;
	uint64_t literals = places & pinyin->literals[way];
	struct pinyin_step step = { 0 };

	if (point >= 'a' && point <= 'z') {
		step.places =
		    (places & pinyin->latin[way] & query->letters[point - 'a'])
		    << 1;
	} else if (point > 'z') {
		const uint16_t *readings = readings_of(point);

		for (unsigned i = 0; i < PINYIN_IN_SET && readings[i] != 0; i++)
			take_syllable(
			    &step, &pinyin->uses[way][readings[i]], places);
	}
	for (; literals != 0; literals &= literals - 1)
		if (query->points[__builtin_ctzll(literals)] == point)
			step.places |= (literals & -literals) << 1;
	return step;
}

/* --- Where in the query each syllable may be taken */

/* Returns where a letter of a syllable is typed, in any spelling: lüe and nüe
 * are often lue and nue; ju, qu, xu and yu have ü, so they may be jv. */
static uint64_t
places_of(const struct pinyin_query *query, const char *letters, unsigned index)
{
	uint64_t places = query->letters[letters[index] - 'a'];

	if (letters[index] == 'v' && letters[index + 1] == 'e')
		places |= query->letters['u' - 'a'];
	if (letters[index] == 'u' && index == 1 && strchr("jqxy", letters[0]))
		places |= query->letters['v' - 'a'];
	return places;
}

static void
find_uses(struct pinyin *pinyin, unsigned syllable)
{
	const struct pinyin_query *query = &pinyin->query;
	const char *letters = pinyin_syllables[syllable];
	struct pinyin_uses *uses = &pinyin->uses[PINYIN_MIXED][syllable];
	uint64_t end = pinyin->end & ~query->boundaries;
	uint64_t places = query->letters[letters[0] - 'a'];
	unsigned length = 1;

	uses->letter = places;
	for (; letters[length] != 0; length++) {
		uint64_t next = places_of(query, letters, length);

		uses->unfinished |= places & end >> length;
		places &= (next & ~query->boundaries) >> length;
		/* Only zh, ch and sh have an h as second letter. */
		if (length == 1 && letters[1] == 'h')
			uses->digraph = places;
	}
	uses->whole = places;
	uses->length = length;
	pinyin->uses[PINYIN_FULL][syllable] = (struct pinyin_uses){
		.whole = uses->whole,
		.unfinished = uses->unfinished,
		.length = length,
	};
	pinyin->uses[PINYIN_INITIALS][syllable] = (struct pinyin_uses){
		.letter = uses->letter,
		.digraph = uses->digraph,
	};
}

/* Returns the places from which a way leads to the end, if a single character
 * may take any of `single`. */
static uint64_t
find_ways_out(const struct pinyin *pinyin, enum pinyin_way way, uint64_t single)
{
	/* From a place of steps[n] a character leads n places on. */
	uint64_t steps[LONGEST + 1] = { 0, single }, out = pinyin->end;

	for (unsigned i = 1; i < PINYIN_SYLLABLES; i++) {
		const struct pinyin_uses *uses = &pinyin->uses[way][i];

		steps[uses->length] |= uses->whole;
		steps[1] |= uses->letter;
		steps[2] |= uses->digraph;
		out |= uses->unfinished;
	}
	for (uint64_t place = pinyin->end >> 1; place != 0; place >>= 1)
		for (unsigned length = 1; length <= LONGEST; length++)
			out |= steps[length] & out >> length & place;
	return out;
}

/* Keeps only places from which the end can be reached. */
static void
drop_dead_ends(struct pinyin *pinyin, enum pinyin_way way, uint64_t latin)
{
	uint64_t literals = (pinyin->end - 1) & ~pinyin->query.sounds;
	uint64_t out = find_ways_out(pinyin, way, literals | latin);

	for (unsigned i = 1; i < PINYIN_SYLLABLES; i++) {
		struct pinyin_uses *uses = &pinyin->uses[way][i];

		uses->whole &= out >> uses->length;
		uses->letter &= out >> 1;
		uses->digraph &= out >> 2;
	}
	pinyin->start[way] = out & 1;
	pinyin->literals[way] = literals & out >> 1;
	pinyin->latin[way] = latin & out >> 1;
}

/* A letter may be one of the text, but not among initials alone, where almost
 * any letter goes. */
static void
find_ways(struct pinyin *pinyin)
{
	uint64_t sounds = pinyin->query.sounds;
	uint64_t literals = (pinyin->end - 1) & ~sounds;
	bool syllables =
	    (find_ways_out(pinyin, PINYIN_FULL, literals) & 1) != 0;

	drop_dead_ends(pinyin, PINYIN_FULL, sounds);
	drop_dead_ends(pinyin, PINYIN_INITIALS, 0);
	if (!syllables)
		drop_dead_ends(pinyin, PINYIN_MIXED, sounds);
	else
		memset(pinyin->uses[PINYIN_MIXED], 0,
		    PINYIN_SYLLABLES * sizeof *pinyin->uses[PINYIN_MIXED]);
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
	static const unsigned pairs[PINYIN_WAYS] = { PINYIN_FULL_PAIR,
		PINYIN_INITIALS_PAIR, PINYIN_MIXED_PAIR };
	unsigned pair = pairs[way];
	uint64_t same = pinyin->literals[way] | pinyin->latin[way];
	uint64_t start = pinyin->start[way], second = (start & same) << 1;

	flag_literals(pinyin, start & same,
	    (second & pinyin->end) != 0 ? pair | PINYIN_ALONE : pair);
	for (unsigned i = 1; i < PINYIN_SYLLABLES; i++) {
		struct pinyin_step step = { 0 };

		take_syllable(&step, &pinyin->uses[way][i], start);
		if ((step.places & pinyin->end) != 0 || step.unfinished)
			flags[i] |= PINYIN_ALONE;
		if ((step.places & ~pinyin->end) != 0)
			flags[i] |= (uint8_t)pair;
		second |= step.places & ~pinyin->end;
	}
	flag_literals(pinyin, second & same, pair << PINYIN_SECOND);
	for (unsigned i = 1; i < PINYIN_SYLLABLES; i++) {
		struct pinyin_step step = { 0 };

		take_syllable(&step, &pinyin->uses[way][i], second);
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
	for (enum pinyin_way way = PINYIN_FULL; way < PINYIN_WAYS; way++)
		flag_way(pinyin, way, syllables);
	for (unsigned i = 0; i < PINYIN_SETS; i++)
		for (unsigned j = 0; j < PINYIN_IN_SET; j++)
			sets[i] |= syllables[pinyin_sets[i][j]];
	for (unsigned i = PINYIN_FIRST; i <= PINYIN_LAST; i++)
		pinyin->flags[i] |= sets[pinyin_index[i - PINYIN_FIRST]];
	for (unsigned i = 0; i < PINYIN_OTHERS; i++)
		if (pinyin_others[i].character > 0xFFFF)
			pinyin->flags_above |= sets[pinyin_others[i].set];
		else
			pinyin->flags[pinyin_others[i].character] |=
			    sets[pinyin_others[i].set];
	pinyin->flags[PINYIN_CIRCLE] = pinyin->flags[PINYIN_ZERO];
}

void
pinyin_automaton_make(struct pinyin *pinyin, struct arena *arena)
{
	pinyin->end = UINT64_C(1) << pinyin->query.length;
	for (enum pinyin_way way = PINYIN_FULL; way < PINYIN_WAYS; way++)
		pinyin->uses[way] = arena_alloc(
		    arena, PINYIN_SYLLABLES, sizeof *pinyin->uses[way]);
	for (unsigned i = 1; i < PINYIN_SYLLABLES; i++)
		find_uses(pinyin, i);
	find_ways(pinyin);
	flag_characters(pinyin);
}
