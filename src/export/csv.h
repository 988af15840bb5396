/* Writes CSV for spreadsheets and databases, RFC 4180 but for the line end, which
 * the caller adds.
 *
 * Cells are as written, without what sanitize takes away; tabs and line ends
 * become blanks. A cell is put into quotation marks where it has a comma, a
 * semicolon, which some countries part cells with, or a quotation mark. One that
 * begins with = + - or @, in either width, and is no number, gets an apostrophe before it: a
 * spreadsheet would take it for a formula and run what a report says. */
#ifndef EXPORT_CSV_H
#define EXPORT_CSV_H

#include "base/buffer.h"

/* Adds a line of cells, without a line end. */
void csv_line(struct buffer *line, const struct str *cells, size_t count);

#endif
