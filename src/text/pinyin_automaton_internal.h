/* The automaton that matches a query by sound. For pinyin.c alone.
 *
 * Its state is a set of places in the query: for each way to read the text so
 * far, the place after what has been read. All ways to cut the query into
 * syllables advance side by side, so a text is walked once, however many ways
 * there are. */
#ifndef TEXT_PINYIN_AUTOMATON_INTERNAL_H
#define TEXT_PINYIN_AUTOMATON_INTERNAL_H

#include "text/pinyin_query_internal.h"

enum pinyin_way {
	PINYIN_FULL,
	PINYIN_INITIALS,
	PINYIN_MIXED, /* both; only where the query is not all syllables */
	PINYIN_WAYS,
};

/* What a character can be in a hit. A hit may begin where a character has a
 * flag as the first one and the next character has it as the second one. */
enum {
	PINYIN_FULL_PAIR = 1,
	PINYIN_INITIALS_PAIR = 2,
	PINYIN_ALONE = 4, /* a hit by itself, whatever the second one is */
	PINYIN_MIXED_PAIR = 8,
	PINYIN_SECOND = 4, /* bits by which flags as the second are shifted */
};

struct pinyin {
	struct pinyin_query query;
	uint64_t end; /* the place after the query */
	/* By way: the first place, if the way leads from there to the end; the
	 * places of literals; those where a letter may be one of the text. */
	uint64_t start[PINYIN_WAYS], literals[PINYIN_WAYS], latin[PINYIN_WAYS];
	struct pinyin_uses *uses[PINYIN_WAYS]; /* of each syllable */
	uint8_t flags[0x10000];                /* of each character */
	uint8_t flags_above; /* of every character above U+FFFF */
};

/* The state after a character. */
struct pinyin_step {
	uint64_t places;
	bool unfinished; /* the query may end within its syllable */
};

/* Fills in all that follows from the query, which has been read. */
void pinyin_automaton_make(struct pinyin *pinyin, struct arena *arena);

/* Returns the state after reading a character at a set of places. */
struct pinyin_step pinyin_take(const struct pinyin *pinyin, enum pinyin_way way,
    uint64_t places, uint32_t character);

#endif
