/* What stands in runs of a Word file: text, breaks, symbols, fields, the marks of
 * notes, and what is left out. */
#ifndef FORMAT_DOCX_RUN_INTERNAL_H
#define FORMAT_DOCX_RUN_INTERNAL_H

#include "format/docx_body_internal.h"

/* Takes a tag that no paragraph or table takes. Returns false if all in it is to
 * be left out. */
bool docx_run_start(struct docx_body *body, const struct xml_tag *tag);
void docx_run_end(struct docx_body *body, const struct xml_tag *tag);
void docx_run_text(struct docx_body *body, struct str text);

#endif
