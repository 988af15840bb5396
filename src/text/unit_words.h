/* The measure words and units that belong to the number before them. */
#ifndef TEXT_UNIT_WORDS_H
#define TEXT_UNIT_WORDS_H

#include "base/str.h"

/* The length in bytes of the unit that stands at the byte offset, as long as
 * it can be read: a measure word (平方米, 个百分点, km), with another one in
 * brackets (套（间）) or behind a slash (微克/立方米). 0 where none stands. */
size_t unit_words_at(struct str text, size_t offset);

#endif
