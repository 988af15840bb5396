/* Numbers as they are written, with sign, multiplier and unit: 281.87亿元,
 * 7—8号, 30微克/立方米, 2451套（间）, 二○二五年. No line end may split one. */
#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include <stdbool.h>

#include "base/str.h"

/* Finds the first number that begins at or after the byte offset `from`, which
 * must be where a character begins. Returns false if there is none. A number
 * takes the Han character after its digits even if that is no known measure
 * word, and allows one blank before a unit. The digits of a Latin word (PM2.5,
 * H5) are a number only with a multiplier, sign or unit after them
 * (GDP3000亿元). */
bool number_next(struct str text, size_t from, struct span *number);

/* Likewise, but digits that are no number count too: those of a Latin word and
 * of a long code. For what cuts a text and may not leave a part of a figure. */
bool number_next_figure(struct str text, size_t from, struct span *figure);

#endif
