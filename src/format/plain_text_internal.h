/* Reads plain text, as it is pasted, scraped and extracted. */
#ifndef FORMAT_PLAIN_TEXT_INTERNAL_H
#define FORMAT_PLAIN_TEXT_INTERNAL_H

#include "format/draft_internal.h"

/* Adds the paragraphs of UTF-8 text to the draft. */
void plain_text_read(struct draft *draft, struct str text);

#endif
