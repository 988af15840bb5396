/* Puts right where paragraphs begin, by their marks: parts those that run
 * together, and joins a number to the title on the line below it. */
#ifndef FORMAT_PART_INTERNAL_H
#define FORMAT_PART_INTERNAL_H

#include "format/draft_internal.h"

/* Does both to all paragraphs of the draft. */
void part_draft(struct draft *draft);

#endif
