/* The mark that stands where a note is called: [2], ［2］, 〔2〕. The number of
 * a document, 〔2024〕, has the same shape. */
#ifndef TEXT_NOTE_MARK_H
#define TEXT_NOTE_MARK_H

#include "base/str.h"

enum {
	NOTE_MARK_POINTS = 6, /* code points of a mark, at most */
};

/* Reads the mark at a byte below the text's length. Returns its number and sets
 * `end` to the byte behind it; returns 0 if there is none. */
int note_mark_read(struct str text, size_t at, size_t *end);

#endif
