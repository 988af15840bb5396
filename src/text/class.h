/* What a code point is: the one table that all layers ask. */
#ifndef TEXT_CLASS_H
#define TEXT_CLASS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* Whether the code point is a blank: white space within a line, which is
 * Unicode's category Zs (U+3000 among it), the tab, and the CR that is left
 * where a text of CR LF is cut at LF. */
bool class_is_blank(uint32_t point);

/* Whether it is a blank beside which a line may end (UAX #14). U+00A0, U+2007
 * and U+202F hold their neighbours together. */
bool class_is_breaking_blank(uint32_t point);

/* Whether it is Han: an ideograph of any block, or 〇. */
bool class_is_han(uint32_t point);

/* Returns the value of a decimal digit, ASCII or full-width; -1 for any other
 * code point. */
int class_digit(uint32_t point);

/* Returns the value of a digit in Han, 一 to 九, 〇, 零 or ○ for 0; -1 for any
 * other code point. */
int class_han_digit(uint32_t point);

/* Returns the ASCII twin of a full-width form, U+FF01 to U+FF5E; any other code
 * point as it is. */
uint32_t class_half_width(uint32_t point);

/* Returns the text without the blanks at its start, or at both ends. */
struct str class_trim_start(struct str text);
struct str class_trim(struct str text);

#endif
