/* Joins the lines of a text into paragraphs. */
#ifndef FORMAT_PARAGRAPH_INTERNAL_H
#define FORMAT_PARAGRAPH_INTERNAL_H

#include "base/arena.h"
#include "base/str.h"

enum paragraph_rule {
	PARAGRAPH_LINE,  /* every line is a paragraph */
	PARAGRAPH_BLANK, /* blank lines end a paragraph, its lines join */
	PARAGRAPH_ONE,   /* all lines join */
};

/* Returns the paragraphs of a text, trimmed and separated by one line feed,
 * without empty ones. A line that begins with a bar is a fixed one, unless all
 * lines join. Two lines join without a blank if the characters on both sides
 * are wide, or one is wide and the other ambiguous, as quotes and dashes are
 * (CSS Text 3, 4.1.3); otherwise with one blank. */
struct str
paragraph_join(struct arena *arena, struct str text, enum paragraph_rule rule);

#endif
