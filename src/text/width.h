/* How many columns a code point fills: East Asian Width (UAX #11), from a table
 * that gen/make_width.c makes of the Unicode data. The caller decides on the
 * ambiguous class. */
#ifndef TEXT_WIDTH_H
#define TEXT_WIDTH_H

#include <stdint.h>

/* How many columns a terminal gives to a character of UAX #11's ambiguous
 * class. */
enum ambiguous {
	AMBIGUOUS_NARROW = 1,
	AMBIGUOUS_WIDE = 2,
};

/* Returns 1 or 2 columns, for private use as for ambiguous; 0 for marks and
 * other code points that never appear by themselves (Mn, Me, Cf, Jamo vowels
 * and finals, Default_Ignorable); -1 for those that must not reach a terminal:
 * controls, surrogates, noncharacters, line separators, unassigned. */
int width_of(uint32_t point, enum ambiguous ambiguous);

/* The Unicode version of the table, such as "15.0.0". */
extern const char width_unicode_version[];

#endif
