/* How the lines of a YAML scalar become paragraphs. */
#ifndef FORMAT_PARAGRAPH_H
#define FORMAT_PARAGRAPH_H

#include "base/arena.h"
#include "base/str.h"

enum paragraph_rule {
	PARAGRAPH_LINE,  /* every line is one */
	PARAGRAPH_BLANK, /* blank lines part them, single line ends join */
	PARAGRAPH_ONE,   /* all lines join */
};

/* The text's paragraphs, trimmed and parted by one line feed; empty ones are
 * dropped. Lines join without a blank where both sides are wide, or where one
 * is and the other is ambiguous, as quotes and dashes are (CSS Text 3, 4.1.3),
 * else with one. */
struct str
paragraph_join(struct arena *arena, struct str text, enum paragraph_rule rule);

#endif
