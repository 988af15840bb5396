#include "format/docx_grid_internal.h"

#include "format/table_internal.h"

bool
docx_grid_begin(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	docx_flow_begin_table(&body->flows);
	return true;
}

void
docx_grid_end(struct docx_body *body)
{
	if (body->flows.open->table != NULL)
		docx_flow_end_table(&body->flows);
}

bool
docx_grid_begin_row(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	if (body->flows.open->table != NULL)
		docx_table_row(body->flows.open->table);
	return true;
}

void
docx_grid_end_row(struct docx_body *body)
{
	if (body->flows.open->table != NULL)
		docx_table_end_row(body->flows.open->table);
}

bool
docx_grid_pass(struct docx_body *body, const struct xml_tag *tag)
{
	if (body->flows.open->table != NULL)
		docx_table_pass(body->flows.open->table,
		    docx_number(tag, "val", TABLE_COLUMNS));
	return true;
}

bool
docx_grid_begin_cell(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	if (body->flows.open->table == NULL)
		return false;
	if (++body->flows.blocks > DOCX_BLOCKS_MOST) {
		body->too_many = true;
		return false;
	}
	docx_flow_open(&body->flows);
	return true;
}

void
docx_grid_end_cell(struct docx_body *body)
{
	const struct docx_lines *lines = docx_flow_close(&body->flows);

	if (lines != NULL)
		docx_table_cell(body->flows.open->table, lines);
}

/* Returns the table whose cell is open. */
static struct docx_table *
table_around(struct docx_body *body)
{
	struct docx_flow *outer = body->flows.open->outer;

	return outer != NULL ? outer->table : NULL;
}

bool
docx_grid_take_span(struct docx_body *body, const struct xml_tag *tag)
{
	struct docx_table *table = table_around(body);

	if (table != NULL)
		table->columns = docx_number(tag, "val", TABLE_COLUMNS);
	return true;
}

bool
docx_grid_take_merge(struct docx_body *body, const struct xml_tag *tag)
{
	struct docx_table *table = table_around(body);
	const char *value = xml_attribute(tag, XML_WORD, "val");

	if (table != NULL)
		table->covered = value == NULL || strcmp(value, "restart") != 0;
	return true;
}
