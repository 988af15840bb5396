/* A query by sound, place by place. For pinyin_automaton.c and
 * pinyin.c alone. */
#ifndef TEXT_PINYIN_QUERY_INTERNAL_H
#define TEXT_PINYIN_QUERY_INTERNAL_H

#include <stdint.h>

#include "base/arena.h"

/* So that what stands behind the last one has a bit, too. */
enum { PINYIN_MOST_PLACES = 63 };

/* Sets of places are bits, the first place the lowest one. */
struct pinyin_query {
	/* A sound's letter, or the character that stands for itself. */
	uint32_t points[PINYIN_MOST_PLACES];
	unsigned length;
	uint64_t letters[26]; /* where each letter is a sound */
	uint64_t sounds;      /* all of these */
	uint64_t boundaries;  /* before them no syllable goes on */
	unsigned literals;    /* places that are no sounds */
	unsigned weight;      /* Han, runs of digits or capitals, among them */
};

/* Reads what was typed. False where nothing in it is a sound, where it has too
 * many places, and where it holds what is not UTF-8. */
bool pinyin_query_read(
    struct pinyin_query *query, struct str typed, struct arena *arena);

/* Which of 零 and 〇 folding leaves depends on what stands beside it, and
 * beside a sound that cannot be known. So here the circle is the zero. */
enum { PINYIN_CIRCLE = 0x3007, PINYIN_ZERO = 0x96F6 };

#endif
