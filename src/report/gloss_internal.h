/* The mark of a note, for the sources of report/gloss.h. */
#ifndef REPORT_GLOSS_INTERNAL_H
#define REPORT_GLOSS_INTERNAL_H

#include "base/str.h"

/* Reads the mark at a byte below the text's length. Returns its number and sets
 * `end` to the byte behind it; returns 0 if there is none. */
int gloss_read_mark(struct str text, size_t at, size_t *end);

#endif
