/* The measure words and units that belong to the number before them. */
#ifndef TEXT_MEASURE_H
#define TEXT_MEASURE_H

#include "base/str.h"

/* The length in bytes of the longest measure word that stands at the byte
 * offset; 0 where none does. */
size_t measure_at(struct str text, size_t offset);

#endif
