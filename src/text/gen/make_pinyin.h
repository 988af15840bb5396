/* The parts of the generator of ../pinyin_table.h: it reads how each Han is
 * read, and packs and writes the table. */
#ifndef TEXT_GEN_MAKE_PINYIN_H
#define TEXT_GEN_MAKE_PINYIN_H

#include "text/gen/generator.h"

enum {
	PINYIN_POINTS = GENERATOR_POINTS,
	PINYIN_LETTERS = 6,  /* of a syllable, at most */
	PINYIN_READINGS = 4, /* of a character, at most */
};

struct syllable {
	char letters[PINYIN_LETTERS + 1]; /* no tone, ü as v; empty for none */
	unsigned times;                   /* how often kHanyuPinlu counted it */
};

/* The most usual reading first. */
struct readings {
	struct syllable at[PINYIN_READINGS];
};

/* Fills in the readings of each code point, and the version of the data. */
void pinyin_read(
    struct readings all[PINYIN_POINTS], char version[32], const char *folder);

#endif
