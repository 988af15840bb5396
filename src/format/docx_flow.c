#include "format/docx_flow_internal.h"

void
docx_flow_open(struct docx_flows *flows)
{
	struct docx_flow *flow = flows->free;

	if (flows->depth++ >= DOCX_FLOWS)
		return;
	if (flow == NULL)
		flow = arena_alloc(flows->arena, 1, sizeof *flow);
	else
		flows->free = flow->outer;
	flow->paragraph.text.arena = flows->arena;
	flow->paragraph.contents.arena = flows->arena;
	flow->paragraph.joined = false;
	docx_paragraph_begin(&flow->paragraph, flows->numbers);
	flow->lines.count = 0;
	flow->table = NULL;
	flow->outer = flows->open;
	flows->open = flow;
}

struct docx_lines *
docx_flow_close(struct docx_flows *flows)
{
	struct docx_flow *flow = flows->open;

	if (flows->depth-- > DOCX_FLOWS)
		return NULL;
	while (flow->table != NULL)
		docx_flow_end_table(flows);
	/* What was joined to a paragraph that never came, or stood in none. */
	flow->paragraph.joined = false;
	if (flow->paragraph.text.length > 0 ||
	    flow->paragraph.lines.count > 0 || flow->paragraph.aside.count > 0)
		docx_flow_end_paragraph(flows);
	flows->open = flow->outer;
	flow->outer = flows->free;
	flows->free = flow;
	return &flow->lines;
}

void
docx_flow_begin_paragraph(struct docx_flows *flows)
{
	struct docx_paragraph *paragraph = &flows->open->paragraph;

	flows->blocks++;
	/* One within another ends what is there of that. */
	if (!paragraph->joined && paragraph->text.length > 0)
		docx_flow_end_paragraph(flows);
	docx_paragraph_begin(paragraph, ++flows->numbers);
}

void
docx_flow_end_paragraph(struct docx_flows *flows)
{
	struct docx_flow *flow = flows->open;

	if (flow->paragraph.joined)
		return;
	docx_paragraph_end(&flow->paragraph, flows->arena, flows->styles,
	    flows->numbering, &flow->lines);
	docx_paragraph_begin(&flow->paragraph, flows->numbers);
}

void
docx_flow_begin_table(struct docx_flows *flows)
{
	struct docx_table *table = arena_alloc(flows->arena, 1, sizeof *table);

	*table = (struct docx_table){
		.arena = flows->arena,
		.number = ++flows->numbers,
		.outer = flows->open->table,
	};
	flows->open->table = table;
}

void
docx_flow_end_table(struct docx_flows *flows)
{
	struct docx_flow *flow = flows->open;
	struct docx_table *table = flow->table;

	flow->table = table->outer;
	docx_table_end(table, &flow->lines);
}
