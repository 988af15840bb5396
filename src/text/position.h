/* Where a reader finds a byte of a text: line and column, as editors count. */
#ifndef TEXT_POSITION_H
#define TEXT_POSITION_H

#include "base/str.h"

struct position {
	size_t line, column; /* from 1; the column in code points */
};

/* The place of a byte offset, at most the text's length. LF, CR LF and CR end
 * a line. */
struct position position_at(struct str text, size_t offset);

/* The byte offset behind so many code points; the length where there are not
 * so many. */
size_t position_offset(struct str text, size_t points);

#endif
