/* Line and column of a byte in a text, counted as editors do. */
#ifndef TEXT_POSITION_H
#define TEXT_POSITION_H

#include "base/str.h"

struct position {
	size_t line, column; /* from 1; the column in code points */
};

/* Returns the position of a byte offset, which is at most the text's length.
 * LF, CR LF and CR end a line. */
struct position position_at(struct str text, size_t offset);

/* Returns the byte offset after this many code points of a text that is UTF-8;
 * the text's length if it has fewer. */
size_t position_offset(struct str text, size_t points);

#endif
