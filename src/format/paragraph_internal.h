/* Joins the lines of a text into paragraphs. */
#ifndef FORMAT_PARAGRAPH_INTERNAL_H
#define FORMAT_PARAGRAPH_INTERNAL_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

enum paragraph_rule {
	PARAGRAPH_LINE,  /* every line is a paragraph */
	PARAGRAPH_BLANK, /* blank lines end a paragraph, its lines join */
	PARAGRAPH_ONE,   /* all lines join */
};

/* Returns whether two lines join without a blank, as the parts of a sentence
 * do: where the character on either side is wide, for Chinese print has no blank
 * between Han and digits or letters, and where one to three digits end a line
 * and exactly three begin the next. */
bool paragraph_joins(struct str before, struct str after);

/* Returns the paragraphs of a text, trimmed and separated by one line feed,
 * without empty ones. A line that begins with a bar is a fixed one, unless all
 * lines join. */
struct str
paragraph_join(struct arena *arena, struct str text, enum paragraph_rule rule);

#endif
