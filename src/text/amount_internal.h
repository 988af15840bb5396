/* What the files of text/amount share: digits, numerals in Han, and units. */
#ifndef TEXT_AMOUNT_INTERNAL_H
#define TEXT_AMOUNT_INTERNAL_H

#include <stdbool.h>

#include "text/utf8.h"

struct amount;

/* A number without its unit. */
struct amount_term {
	size_t to; /* byte behind it; where it began if there is none */
	double low, high;
	double scale; /* of its multipliers; 1 for none */
	size_t count; /* of numerals */
	bool rounded, vague;
	bool places; /* digits by their place: 二○二五 */
};

/* Returns a code point with value 0 and length 0 at the end of the text. */
struct point amount_point(struct str text, size_t at);

/* Whether a text goes on with a C string at a byte. */
bool amount_has(struct str text, size_t at, const char *words);

/* Returns what 十, 百, 千, 万 or 亿 multiplies by; 0 for any other character. */
double amount_multiplier(uint32_t point);

/* Likewise of the character at a byte, where it begins no unit, as in 千瓦. */
double amount_multiplier_at(struct str text, size_t at, bool han);

/* Whether a single 一 is a number with a unit. */
bool amount_counts_one(struct str unit);

/* Whether 余, 多, 来, 几 or + at a byte belongs to the number before it: a
 * multiplier or a unit follows. */
bool amount_is_rounding(struct str text, size_t at, bool han);

/* Reads digits with multipliers: 1.5亿, 1亿2千万, 5万余. */
struct amount_term amount_digits(struct str text, size_t at);

/* Reads numerals in Han: 三千五百万, 十几, 二三, 二○二五. */
struct amount_term amount_han(struct str text, size_t at);

/* A numeral that begins at a byte, of digits or in Han. */
struct amount_number {
	struct amount_term term;
	size_t number; /* where the digits begin, behind a sign */
	struct span unit;
	bool han;
};
/* Returns the byte behind one of these characters, which end with 0, or the same
 * byte. */
size_t amount_past(struct str text, size_t at, const uint32_t *set);

/* Likewise of a mark that is a unit: %, ‰, ℃. */
size_t amount_past_mark(struct str text, size_t at);

/* Reads a number and its unit, which may stand behind a blank. Returns false if
 * none begins at the byte. */
bool amount_number(struct str text, size_t at, struct amount_number *found);

/* Takes the second number of a range into the first: 3%—5%, 10至20个. Returns
 * false if none follows. */
bool amount_range(struct str text, struct amount_number *first);

/* Takes a denominator into digits that look like a part of a whole: 1/4. */
bool amount_ratio(struct str text, struct amount_number *first);

/* Reads what begins with a numeral in Han, or is one without being a row of
 * them: 三分之一, 一半, 两位数, 第一. Returns false if there is none. */
bool amount_special(struct str text, size_t at, struct amount *amount);

#endif
