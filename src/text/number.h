/* Figures: a number with its sign, multiplier and unit, which no line end may
 * split: 281.87亿元, 7—8号, 30微克/立方米, 2451套（间）, 二○二五年. */
#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include <stdbool.h>

#include "base/str.h"

/* A run of bytes, from up to, not including, to. */
struct number {
	size_t from, to;
};

/* Finds the first figure that begins at or behind the byte offset `from`,
 * where a character begins. False where there is none. A digit takes the Han
 * character behind it even if it is no known measure word; one blank before a
 * unit is let pass. The digits of a Latin word (PM2.5, H5) are a figure only
 * with a multiplier, sign or unit behind them (GDP3000亿元). */
bool number_next(struct str text, size_t from, struct number *figure);

#endif
