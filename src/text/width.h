/* How many columns a code point fills: East Asian Width (UAX #11) made from
 * Unicode data by gen/width.c, with the ambiguous class left to the caller. */
#ifndef TEXT_WIDTH_H
#define TEXT_WIDTH_H

#include <stdint.h>

/* The two worlds of UAX #11: what a terminal makes of an ambiguous
 * character, in columns. */
enum ambiguous {
	AMBIGUOUS_NARROW = 1,
	AMBIGUOUS_WIDE = 2,
};

/* 1 or 2 columns, private use as the ambiguous; 0 for marks and what is never
 * shown by itself (Mn, Me, Cf, Jamo vowels and finals, default-ignorable); -1
 * for what must not reach a terminal at all: controls, surrogates,
 * noncharacters, line separators, unassigned. */
int width_of(uint32_t point, enum ambiguous ambiguous);

/* The Unicode version the table was made from, "15.0.0". */
extern const char width_unicode_version[];

#endif
