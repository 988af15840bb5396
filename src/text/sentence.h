/* Sentences. One ends after 。！？； or with its text; a quote or bracket that
 * closes behind the stop, and blanks, still belong to it. */
#ifndef TEXT_SENTENCE_H
#define TEXT_SENTENCE_H

#include "base/str.h"

/* Returns the byte behind the sentence that begins at a byte below the text's
 * length. */
size_t sentence_end(struct str text, size_t from);

/* Returns the sentence that holds a byte, or the last one if the byte is the
 * text's length. An empty text has an empty one. */
struct span sentence_at(struct str text, size_t byte);

#endif
