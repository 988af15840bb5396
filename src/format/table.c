#include "format/table_internal.h"

#include "format/fixed_internal.h"

/* Cells of rows above that reach down to this one are empty here. */
static void
pass_covered(struct table *table)
{
	while (
	    table->column < TABLE_COLUMNS && table->down[table->column] > 0) {
		table->down[table->column++]--;
		buffer_add(&table->rows, str_of(" |"));
	}
}

static void
end_row(struct table *table)
{
	if (table->rows.length == 0)
		return;
	for (; table->column < TABLE_COLUMNS; table->column++)
		if (table->down[table->column] > 0)
			table->down[table->column]--;
	buffer_add_byte(&table->rows, '\n');
}

void
table_row(struct table *table)
{
	end_row(table);
	table->rows.arena = table->arena;
	table->column = 0;
	buffer_add_byte(&table->rows, '|');
}

void
table_cell(struct table *table, struct str text, size_t columns, size_t rows)
{
	if (table->rows.length == 0)
		table_row(table);
	pass_covered(table);
	for (size_t i = 0; i < columns && table->column < TABLE_COLUMNS; i++) {
		table->down[table->column++] =
		    (rows < TABLE_REACH ? rows : TABLE_REACH) - 1;
		for (size_t at = 0; i == 0 && at < text.length; at++)
			buffer_add_byte(&table->rows,
			    text.bytes[at] == '|' || text.bytes[at] == '\n'
				? ' '
				: text.bytes[at]);
		buffer_add(&table->rows, str_of(" |"));
	}
}

void
table_finish(struct table *table, struct file_lines *lines, size_t number)
{
	struct buffer columns = { .arena = table->arena };
	struct str rest;

	fixed_add(&columns, buffer_str(&table->rows));
	for (rest = buffer_str(&columns); rest.length > 0;) {
		struct str row = str_cut(&rest, '\n');

		if (row.length < 2)
			continue;
		file_line_add(lines, table->arena,
		    (struct file_line){
			.text = str_slice(row, 1, row.length),
			.number = number,
			.fixed = true,
		    });
	}
	*table = (struct table){ .arena = table->arena };
}
