#include "format/html_table_internal.h"

#include "format/table_internal.h"

enum {
	CELL_MOST = 120, /* characters of a cell, and of all on the average */
	CELL_MEAN = 40,
	SENTENCES = 2, /* in one cell: it holds prose */
};

static struct html_table *
innermost(struct html_tables *tables)
{
	return tables->depth > 0 && tables->depth <= HTML_TABLES
		   ? &tables->open[tables->depth - 1]
		   : NULL;
}

void
html_table_start(struct html_tables *tables)
{
	struct html_table *outer = innermost(tables);

	if (outer != NULL)
		outer->lays_out = true;
	if (++tables->depth > HTML_TABLES)
		return;
	tables->open[tables->depth - 1] =
	    (struct html_table){ .cells = tables->count };
}

void
html_table_cell_end(struct html_tables *tables, const struct html_flow *flow)
{
	const struct html_table *table = innermost(tables);

	if (table != NULL && tables->count > table->cells)
		tables->cells[tables->count - 1].to = flow->count;
}

void
html_table_row(struct html_tables *tables, const struct html_flow *flow)
{
	struct html_table *table = innermost(tables);

	html_table_cell_end(tables, flow);
	if (table != NULL)
		table->row++;
}

void
html_table_cell(struct html_tables *tables, const struct html_flow *flow,
    size_t columns, size_t rows)
{
	const struct html_table *table = innermost(tables);

	if (table == NULL)
		return;
	html_table_cell_end(tables, flow);
	tables->cells = arena_grow(flow->arena, tables->cells, tables->count,
	    &tables->room, sizeof *tables->cells);
	tables->cells[tables->count++] = (struct html_cell){
		.row = table->row,
		.columns = columns,
		.rows = rows,
		.from = flow->count,
		.to = flow->count,
	};
}

/* Whether every line since the first cell is in one. */
static bool
is_whole(const struct html_tables *tables, const struct html_table *table,
    const struct html_flow *flow)
{
	size_t line = tables->cells[table->cells].from;

	for (size_t i = table->cells; i < tables->count; i++) {
		if (tables->cells[i].from != line)
			return false;
		line = tables->cells[i].to;
	}
	return line == flow->count;
}

/* Whether a table has at least two cells beside each other and below each
 * other, all of them short. */
static bool
is_of_data(const struct html_tables *tables, const struct html_table *table,
    const struct html_flow *flow)
{
	size_t beside = 0, filled = 0, all = 0, first = 0, last = 0;

	for (size_t i = table->cells; i < tables->count; i++) {
		const struct html_cell *cell = &tables->cells[i];
		size_t characters = 0, sentences = 0;

		for (size_t line = cell->from; line < cell->to; line++) {
			characters += flow->lines[line].characters;
			sentences += flow->lines[line].sentences;
		}
		if (characters > CELL_MOST || sentences >= SENTENCES)
			return false;
		if (characters == 0)
			continue;
		beside += filled > 0 && cell->row == last;
		first = filled == 0 ? cell->row : first;
		last = cell->row;
		filled++;
		all += characters;
	}
	return !table->lays_out && beside > 0 && last > first &&
	       all <= filled * CELL_MEAN && is_whole(tables, table, flow);
}

/* Returns the lines of a cell as one. */
static struct str
text_of(const struct html_flow *flow, const struct html_cell *cell)
{
	struct buffer text = { .arena = flow->arena };

	for (size_t i = cell->from; i < cell->to; i++) {
		if (i > cell->from)
			buffer_add_byte(&text, ' ');
		buffer_add(&text, flow->lines[i].line.text);
	}
	return buffer_str(&text);
}

/* Puts rows in the place of the lines of the cells. */
static void
make_rows(const struct html_tables *tables, const struct html_table *open,
    struct html_flow *flow)
{
	struct table table = { .arena = flow->arena };
	struct file_lines rows = { 0 };
	size_t first = tables->cells[open->cells].from, row = 0;
	struct html_line model = { .aside = flow->lines[first].aside };

	for (size_t i = open->cells; i < tables->count; i++) {
		const struct html_cell *cell = &tables->cells[i];

		if (cell->row != row)
			table_row(&table);
		row = cell->row;
		table_cell(
		    &table, text_of(flow, cell), cell->columns, cell->rows);
	}
	table_finish(&table, &rows, flow->lines[first].line.number);
	flow->count = first;
	for (size_t i = 0; i < rows.count; i++) {
		model.line = rows.at[i];
		flow->lines = arena_grow(flow->arena, flow->lines, flow->count,
		    &flow->room, sizeof *flow->lines);
		flow->lines[flow->count++] = model;
	}
}

void
html_table_end(struct html_tables *tables, struct html_flow *flow)
{
	struct html_table *table;

	if (tables->depth == 0)
		return;
	html_table_cell_end(tables, flow);
	table = innermost(tables);
	if (table != NULL) {
		if (is_of_data(tables, table, flow))
			make_rows(tables, table, flow);
		tables->count = table->cells;
	}
	tables->depth--;
}
