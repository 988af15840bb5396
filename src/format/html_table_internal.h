/* The tables of a page: what holds figures becomes fixed lines, and what only
 * lays a page out is left as the lines that it holds. */
#ifndef FORMAT_HTML_TABLE_INTERNAL_H
#define FORMAT_HTML_TABLE_INTERNAL_H

#include "format/html_flow_internal.h"

enum {
	HTML_TABLES = 64, /* within each other; deeper ones only hold lines */
};

struct html_cell {
	size_t row, columns, rows; /* it stands in, and covers */
	size_t from, to;           /* lines */
};

struct html_table {
	size_t cells; /* the number of its first one */
	size_t row;   /* of the next cell, from 1 */
	bool lays_out;
};

struct html_tables {
	struct html_cell *cells; /* of the tables that are open */
	size_t count, room;
	struct html_table open[HTML_TABLES];
	size_t depth; /* may be more than HTML_TABLES */
};

/* What a page's tables tell as they are read; no line may be open. */
void html_table_start(struct html_tables *tables);
void html_table_row(struct html_tables *tables, const struct html_flow *flow);
void html_table_cell(struct html_tables *tables, const struct html_flow *flow,
    size_t columns, size_t rows);
void
html_table_cell_end(struct html_tables *tables, const struct html_flow *flow);
void html_table_end(struct html_tables *tables, struct html_flow *flow);

#endif
