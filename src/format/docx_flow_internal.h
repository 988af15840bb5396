/* Where a Word file's paragraphs go: its body, a cell, a text box or a note, each a
 * flow of its own within another. */
#ifndef FORMAT_DOCX_FLOW_INTERNAL_H
#define FORMAT_DOCX_FLOW_INTERNAL_H

#include "format/docx_paragraph_internal.h"
#include "format/docx_table_internal.h"

enum {
	DOCX_BLOCKS_MOST =
	    100000,     /* paragraphs, lines, cells and marks of notes */
	DOCX_FLOWS = 8, /* within each other; deeper is as here */
};

struct docx_flow {
	struct docx_flow *outer; /* NULL: it is the outermost, or is free */
	struct docx_lines lines;
	struct docx_paragraph paragraph;
	struct docx_table *table; /* the innermost that is open */
};

/* What all flows of a file share. */
struct docx_flows {
	struct arena *arena;
	const struct docx_styles *styles;
	struct docx_numbering *numbering;
	struct docx_flow *open, *free;
	size_t depth;   /* flows that are open */
	size_t numbers; /* of paragraphs so far */
	size_t blocks;
};

/* Opens a flow within the one that is open. Too deep it opens none: what would
 * stand in it stands in the one that is open. */
void docx_flow_open(struct docx_flows *flows);

/* Closes it and returns its lines, which are valid until another opens; NULL
 * where none was opened. */
struct docx_lines *docx_flow_close(struct docx_flows *flows);

void docx_flow_begin_paragraph(struct docx_flows *flows);
void docx_flow_end_paragraph(struct docx_flows *flows);
void docx_flow_begin_table(struct docx_flows *flows);
void docx_flow_end_table(struct docx_flows *flows);

#endif
