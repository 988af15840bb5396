/* A query by sound, made ready to be matched. For pinyin.c alone.
 *
 * What has been matched of a query is a set of places: one for each way in
 * which the text so far may have been read, and it is the place behind what
 * has been read. All ways of cutting the query into syllables go on side by
 * side, so a text is gone through once, however many there are. */
#ifndef TEXT_PINYIN_AUTOMATON_INTERNAL_H
#define TEXT_PINYIN_AUTOMATON_INTERNAL_H

#include "text/pinyin_query_internal.h"

enum pinyin_way { PINYIN_FULL, PINYIN_INITIALS, PINYIN_WAYS };

/* What a character may be in a hit. A hit may begin where a character has a
 * flag as the first one and the next has it as the second one. */
enum {
	PINYIN_FULL_PAIR = 1,
	PINYIN_INITIALS_PAIR = 2,
	PINYIN_ALONE = 4, /* a hit by itself: every second one will do */
	PINYIN_SECOND =
	    4, /* bits by which the flags as the second are higher */
};

struct pinyin {
	struct pinyin_query query;
	uint64_t end; /* the place behind the query */
	/* The first place, if there is a way from there to the end, and the
	 * places of what stands for itself. */
	uint64_t start[PINYIN_WAYS], literals[PINYIN_WAYS];
	struct pinyin_uses *uses; /* of each syllable */
	uint8_t flags[0x10000];   /* of each character */
	uint8_t flags_above;      /* of all above U+FFFF */
};

/* What comes of taking a character at a set of places. */
struct pinyin_step {
	uint64_t places;
	bool unfinished; /* or the query ends within its syllable */
};

/* Fills in all that follows from the query, which has been read. Returns false
 * if nothing can sound like it. */
bool pinyin_automaton_make(struct pinyin *pinyin, struct arena *arena);

struct pinyin_step pinyin_take(const struct pinyin *pinyin, enum pinyin_way way,
    uint64_t places, uint32_t character);

#endif
