/* A table on its way from a format that has rows and cells: it becomes fixed
 * lines, one a row. */
#ifndef FORMAT_TABLE_INTERNAL_H
#define FORMAT_TABLE_INTERNAL_H

#include "base/buffer.h"
#include "format/file_line_internal.h"

enum {
	TABLE_COLUMNS = 64,  /* cells beyond them are left out */
	TABLE_REACH = 65535, /* rows that a cell may cover (HTML) */
};

struct table {
	struct arena *arena; /* set by the owner; the rest begins at zero */
	struct buffer rows;  /* as format/fixed_internal.h has them */
	size_t column;       /* of the next cell */
	size_t down[TABLE_COLUMNS]; /* rows below that a cell still covers */
};

/* Ends the row that is open, and opens another. */
void table_row(struct table *table);

/* Adds a cell that covers so many columns and rows, at least one of each. Its
 * text is one line; bars in it become blanks. */
void
table_cell(struct table *table, struct str text, size_t columns, size_t rows);

/* Adds the rows as fixed lines of a number, and empties the table. */
void table_finish(struct table *table, struct file_lines *lines, size_t number);

#endif
