/* A query by sound, place by place. For pinyin_automaton.c and
 * pinyin.c alone. */
#ifndef TEXT_PINYIN_QUERY_INTERNAL_H
#define TEXT_PINYIN_QUERY_INTERNAL_H

#include <stdint.h>

#include "base/arena.h"

/* One less than the bits, so that the place after the last one has a bit
 * too. */
enum { PINYIN_MOST_PLACES = 63 };

/* Sets of places are bits; the first place is the lowest one. */
struct pinyin_query {
	/* The letter of a sound, or a literal, which matches itself. */
	uint32_t points[PINYIN_MOST_PLACES];
	unsigned length;
	uint64_t letters[26]; /* where each letter is a sound */
	uint64_t sounds;      /* all of these */
	uint64_t boundaries;  /* places where a syllable must begin */
};

/* Reads what was typed. Returns false if nothing in it is a sound, if it has
 * too many places, or if it is not UTF-8. */
bool pinyin_query_read(
    struct pinyin_query *query, struct str typed, struct arena *arena);

/* Whether folding leaves 零 or 〇 depends on the neighbours, which are unknown
 * beside a sound. So 〇 counts as 零 here. */
enum { PINYIN_CIRCLE = 0x3007, PINYIN_ZERO = 0x96F6 };

#endif
