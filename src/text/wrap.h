/* Breaks a paragraph into lines by UAX #14 with the Chinese rules of
 * libunibreak and, on top, rules of our own (text/break_class.h): no line
 * begins with closing punctuation, ％, ·, a single dash or the mark of a note;
 * none ends with opening punctuation; —— and …… stay whole; no number is split. */
#ifndef TEXT_WRAP_H
#define TEXT_WRAP_H

#include "base/arena.h"
#include "text/width.h"

struct wrap_shape {
	int columns; /* of a line, at least 2 */
	/* Columns before the first line, less than `columns`; below 0 it begins
	 * before the others and is so much longer. */
	int indent;
	enum ambiguous ambiguous;
};

/* Bytes of the paragraph, whole clusters. Blanks before its first character and
 * after the last one of a line hang: they are in no line, nor are the clusters
 * without columns beside them. A line is empty only if the whole paragraph
 * shows nothing. */
struct line {
	size_t from, to;
	int indent; /* columns */
};

struct lines {
	struct line *at;
	size_t count; /* at least 1, even for an empty paragraph */
};

/* Breaks one paragraph, which must have no line feed, into lines, in linear
 * time. Text without a good line end is broken at the width and loses nothing.
 * A number is broken only if it alone, with its opening bracket, is longer than
 * a line. The indent of the first line shrinks if something fits the line only
 * without it. */
struct lines wrap_paragraph(
    struct arena *arena, struct str paragraph, struct wrap_shape shape);

#endif
