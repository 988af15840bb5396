/* Reads Markdown as real files use it: headings, emphasis, lists, quotes, tables,
 * links, comments and a head of properties (CommonMark 0.31, and the tables of
 * GitHub's). */
#ifndef FORMAT_MARKDOWN_INTERNAL_H
#define FORMAT_MARKDOWN_INTERNAL_H

#include "format/draft_internal.h"
#include "format/file_line_internal.h"

/* Adds the paragraphs of UTF-8 text to the draft. */
void markdown_read(struct draft *draft, struct str text);

/* Takes the marks within a line out of it, and tells how many bytes at its start
 * are set bold. */
void markdown_inline(struct file_line *line, struct arena *arena);

/* Takes a head of properties off the lines: what stands between a line of ---
 * at the start and the next one. Its lines are listed as dropped. */
void markdown_front(struct file_lines *lines, struct draft *draft);

#endif
