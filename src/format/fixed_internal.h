/* Fixed lines: those of a table or a list, which stay lines. In a text each
 * begins with a bar, and a table has bars between its cells. */
#ifndef FORMAT_FIXED_INTERNAL_H
#define FORMAT_FIXED_INTERNAL_H

#include "base/buffer.h"

/* Adds lines that begin with a bar, each as a paragraph that begins with a tab
 * (report/report.h). The cells of a table become columns, parted by two blanks;
 * one of figures is flush right. Blanks hold its places as terminals count
 * columns where ambiguous characters are narrow. A table that this would swell
 * beyond reason keeps its cells as they are. Its second line, if it is nothing
 * but a rule, is left out. */
void fixed_add(struct buffer *joined, struct str lines);

#endif
