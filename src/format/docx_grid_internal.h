/* The tags of tables in a Word file. Any of them may stand where none belongs; it
 * means nothing there. */
#ifndef FORMAT_DOCX_GRID_INTERNAL_H
#define FORMAT_DOCX_GRID_INTERNAL_H

#include "format/docx_body_internal.h"

/* Take a tag. They return false if all in it is to be left out. */
bool docx_grid_begin(struct docx_body *body, const struct xml_tag *tag);
bool docx_grid_begin_row(struct docx_body *body, const struct xml_tag *tag);
bool docx_grid_pass(struct docx_body *body, const struct xml_tag *tag);
bool docx_grid_begin_cell(struct docx_body *body, const struct xml_tag *tag);
bool docx_grid_take_span(struct docx_body *body, const struct xml_tag *tag);
bool docx_grid_take_merge(struct docx_body *body, const struct xml_tag *tag);

void docx_grid_end(struct docx_body *body);
void docx_grid_end_row(struct docx_body *body);
void docx_grid_end_cell(struct docx_body *body);

#endif
