/* Lines that are no part of a report: page numbers, and what a page of the web
 * has around it. */
#ifndef FORMAT_JUNK_INTERNAL_H
#define FORMAT_JUNK_INTERNAL_H

#include "format/draft_internal.h"
#include "format/file_line_internal.h"

/* Takes such lines out of the lines and lists them as dropped. Only whole lines
 * are taken, and buttons of a page only near the ends of the file. */
void junk_drop(struct file_lines *lines, struct draft *draft);

#endif
