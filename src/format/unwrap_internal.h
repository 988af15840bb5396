/* Joins the lines of a text to paragraphs. */
#ifndef FORMAT_UNWRAP_INTERNAL_H
#define FORMAT_UNWRAP_INTERNAL_H

#include "format/draft_internal.h"
#include "format/file_line_internal.h"

/* Adds the paragraphs of the lines to the draft. Where the file is wrapped at a
 * width, indents tell where paragraphs begin, if there are any; else a line that
 * had room for what follows it ends one. Elsewhere a line is a paragraph, unless
 * a sentence was plainly cut. */
void unwrap(const struct file_lines *lines, struct draft *draft);

/* Whether a text begins with 各位代表 or another address to those who listen. */
bool unwrap_is_address(struct str text);

#endif
