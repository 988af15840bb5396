#include "format/docx_table_internal.h"

#include <string.h>

#include "format/table_internal.h"

enum {
	LONG = 360, /* bytes of a line that no cell of data has */
};

void
docx_table_row(struct docx_table *table)
{
	table->row = table->count;
	table->deleted = false;
}

void
docx_table_end_row(struct docx_table *table)
{
	if (table->deleted)
		table->count = table->row;
	table->row = table->count;
}

static struct docx_cell *
add_cell(struct docx_table *table, int columns)
{
	struct docx_cell *cell;

	table->cells = arena_grow(table->arena, table->cells, table->count,
	    &table->room, sizeof *table->cells);
	cell = &table->cells[table->count];
	*cell = (struct docx_cell){
		.first = table->count == table->row,
		.columns = columns > 0 ? columns : 1,
	};
	table->count++;
	return cell;
}

void
docx_table_pass(struct docx_table *table, int columns)
{
	if (columns > 0)
		add_cell(table, columns);
}

void
docx_table_cell(struct docx_table *table, const struct docx_lines *lines)
{
	struct docx_cell *cell = add_cell(table, table->columns);

	cell->covered = table->covered;
	if (lines->count > 0) {
		cell->lines.at =
		    arena_alloc(table->arena, lines->count, sizeof *lines->at);
		memcpy(cell->lines.at, lines->at,
		    lines->count * sizeof *lines->at);
		cell->lines.count = lines->count;
	}
	table->columns = 0;
	table->covered = false;
}

/* Whether lines are more than a cell of data has: headings, a table, or a long
 * text. */
static bool
is_page(const struct docx_lines *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		if (lines->at[i].line.level > 0 || lines->at[i].line.fixed ||
		    (lines->at[i].kind == DOCX_TEXT &&
			lines->at[i].line.text.length >= LONG))
			return true;
	return false;
}

/* Whether a table only arranges a page: it has one cell, or one with more than
 * data. */
static bool
arranges(const struct docx_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		if (is_page(&table->cells[i].lines))
			return true;
	return table->count == 1;
}

static void
add_rows(struct docx_table *table, struct docx_lines *lines)
{
	struct table rows = { .arena = table->arena };
	struct file_lines fixed = { .count = 0 };

	for (size_t i = 0; i < table->count; i++) {
		const struct docx_cell *cell = &table->cells[i];

		if (cell->first)
			table_row(&rows);
		table_cell(&rows,
		    cell->covered ? str_of("")
				  : docx_line_join(&cell->lines, table->arena),
		    (size_t)cell->columns, 1);
	}
	table_finish(&rows, &fixed, table->number);
	for (size_t i = 0; i < fixed.count; i++)
		docx_line_add(lines, table->arena,
		    (struct docx_line){ .line = fixed.at[i] });
}

void
docx_table_end(struct docx_table *table, struct docx_lines *lines)
{
	bool page = arranges(table);

	if (!page)
		add_rows(table, lines);
	for (size_t i = 0; i < table->count; i++) {
		const struct docx_lines *cell = &table->cells[i].lines;

		for (size_t j = 0; j < cell->count; j++)
			if (page || cell->at[j].kind != DOCX_TEXT)
				docx_line_add(lines, table->arena, cell->at[j]);
	}
}
