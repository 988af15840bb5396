/* A paragraph as lines: UAX #14 with the Chinese rules of libunibreak, and
 * rules of our own on top (text/break_class.h): no line begins with closing
 * punctuation, ％, · or a single dash; none ends with opening punctuation; ——
 * and …… stay whole; no figure is split. */
#ifndef TEXT_WRAP_H
#define TEXT_WRAP_H

#include "base/arena.h"
#include "text/width.h"

struct wrap_shape {
	int columns; /* of a line, at least 2 */
	int indent;  /* columns before the first line, less than `columns` */
	enum ambiguous ambiguous;
};

/* Bytes of the paragraph, whole clusters. Blanks that hang, and clusters with
 * no columns beside them, are in no line: those before the paragraph's first
 * character, at the end of a line and behind the last one. Other lines than
 * the one of a paragraph that shows nothing are not empty. */
struct line {
	size_t from, to;
	int indent; /* columns; 0 but in a first line */
};

struct lines {
	struct line *at;
	size_t count; /* at least 1, also for an empty paragraph */
};

/* Readies libunibreak's tables, once. Without it every line comes out the same,
 * only later. */
void wrap_start(void);

/* Lays out one paragraph, which holds no line feed, in linear time. What is
 * longer than a line is broken at the width and loses nothing: outside figures
 * where there is a place, and a figure never before it has a line of its own
 * (with the bracket that opens before it).
 * The indent of the first line shrinks for what fits a line only without it. */
struct lines wrap_paragraph(
    struct arena *arena, struct str paragraph, struct wrap_shape shape);

#endif
