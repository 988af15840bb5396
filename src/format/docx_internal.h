/* Reads Word files (docx, ISO/IEC 29500): paragraphs with their automatic numbers
 * as text, headings by their outline level, tables, notes. */
#ifndef FORMAT_DOCX_INTERNAL_H
#define FORMAT_DOCX_INTERNAL_H

#include "base/error.h"
#include "base/stop.h"
#include "format/draft_internal.h"

/* Adds the paragraphs of a file to a draft, whose lines are paragraphs that have
 * text or something that was left out. `text` is set to the text of them, one a
 * line. */
bool docx_read(struct draft *draft, struct str bytes, struct str *text,
    const struct stop *stop, struct error *error);

#endif
