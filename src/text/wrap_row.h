/* Breaks a row of a table into lines. Two blanks or more part its cells. */
#ifndef TEXT_WRAP_ROW_H
#define TEXT_WRAP_ROW_H

#include "text/wrap.h"

/* Breaks a row, which must have no line feed, in linear time. One that fits is
 * a line. Else a line ends before a cell, as many cells as fit stand in each
 * line, counted from the last, and all lines but the first are flush right:
 * rows that end in the same column keep their columns. A cell that is longer
 * than a line is broken as a paragraph is. */
struct lines
wrap_row(struct arena *arena, struct str row, struct wrap_shape shape);

#endif
