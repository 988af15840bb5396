/* A paragraph as lines: UAX #14 with the Chinese rules of libunibreak, and
 * rules of our own on top (CLREQ 3.1.4 and 3.1.6, prohibition rules): no line
 * begins with closing punctuation, ％, · or a single dash; none ends with
 * opening punctuation; —— and …… stay whole; no figure is split. */
#ifndef TEXT_WRAP_H
#define TEXT_WRAP_H

#include "base/arena.h"
#include "text/width.h"

struct wrap_shape {
	int columns; /* of a line, at least 2 */
	int indent;  /* columns before the first line, less than `columns` */
	enum ambiguous ambiguous;
};

/* Bytes of the paragraph, whole clusters. Blanks that hang at a line's end
 * are between one line's `to` and the next one's `from`. */
struct line {
	size_t from, to;
	int indent; /* columns; 0 but in a first line */
};

struct lines {
	struct line *at;
	size_t count; /* at least 1, also for an empty paragraph */
};

/* Lays out one paragraph, which holds no line feed. What is longer than a line
 * is broken at the width and loses nothing: outside figures where there is a
 * place, and a figure never before it has a line of its own. */
struct lines wrap_paragraph(
    struct arena *arena, struct str paragraph, struct wrap_shape shape);

#endif
