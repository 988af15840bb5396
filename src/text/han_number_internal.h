/* Numbers in Han, for text/number.c: 三千五百万元, 二○二五年, 第十七届,
 * 百分之六十, “十五五”. */
#ifndef TEXT_HAN_NUMBER_INTERNAL_H
#define TEXT_HAN_NUMBER_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* Whether a number in Han may begin with a code point. */
bool han_number_may_begin(uint32_t point);

/* Returns the byte behind the number in Han that begins at a byte offset; the
 * offset if there is none. It is several numerals, or one with a unit behind it
 * or 第 before it. A single 一 is a number only before a unit of two characters
 * or more, for it stands in many words. */
size_t han_number_end(struct str text, size_t at);

#endif
