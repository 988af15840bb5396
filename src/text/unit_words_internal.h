/* Measure words and units, which belong to the number before them. */
#ifndef TEXT_UNIT_WORDS_INTERNAL_H
#define TEXT_UNIT_WORDS_INTERNAL_H

#include "base/str.h"

/* Returns the length in bytes of the longest unit at a byte offset: a measure
 * word (平方米, 个百分点, km), perhaps with another one in brackets (套（间）)
 * or after a slash (微克/立方米). 0 if there is none. */
size_t unit_words_at(struct str text, size_t offset);

#endif
