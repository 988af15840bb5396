/* A table of a Word file on its way. One of data becomes fixed lines; one that
 * only arranges a page gives the paragraphs in its cells. */
#ifndef FORMAT_DOCX_TABLE_INTERNAL_H
#define FORMAT_DOCX_TABLE_INTERNAL_H

#include "format/docx_line_internal.h"

struct docx_cell {
	struct docx_lines lines;
	bool first; /* of its row */
	int columns;
	bool covered; /* by the cell above */
};

struct docx_table {
	struct arena *arena;
	struct docx_cell *cells;
	size_t count, room;
	size_t row;    /* cells before the row that is open */
	bool deleted;  /* the row that is open was, while changes were kept */
	int columns;   /* that the next cell covers; 0 counts as 1 */
	bool covered;  /* the next cell is, by the one above */
	size_t number; /* of its first paragraph */
	struct docx_table *outer; /* that it stands in, in the same flow */
};

void docx_table_row(struct docx_table *table);
void docx_table_end_row(struct docx_table *table);

/* Passes columns at the start of a row that have no cell. */
void docx_table_pass(struct docx_table *table, int columns);

/* Adds a cell; its lines are copied. */
void docx_table_cell(struct docx_table *table, const struct docx_lines *lines);

/* Adds the lines that the table comes to. */
void docx_table_end(struct docx_table *table, struct docx_lines *lines);

#endif
