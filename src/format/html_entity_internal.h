/* The text of a page with its entities resolved. */
#ifndef FORMAT_HTML_ENTITY_INTERNAL_H
#define FORMAT_HTML_ENTITY_INTERNAL_H

#include "base/buffer.h"

/* Adds the character that an entity at the start of a text stands for, and
 * returns its bytes; returns 0 where there is none that is known. */
size_t html_entity(struct buffer *buffer, struct str text);

/* Adds a text, its entities resolved and each run of white space one blank. */
void html_entity_text(struct buffer *buffer, struct str text);

#endif
