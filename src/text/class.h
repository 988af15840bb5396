/* What a code point is: the one table that every layer asks. */
#ifndef TEXT_CLASS_H
#define TEXT_CLASS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* Whether the code point is white space within a line, U+00A0 and U+3000 among
 * them. */
bool class_is_blank(uint32_t point);

/* The text without blanks at its start, or at either end. */
struct str class_trim_start(struct str text);
struct str class_trim(struct str text);

#endif
