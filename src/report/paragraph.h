/* How the lines of a YAML scalar become paragraphs. */
#ifndef REPORT_PARAGRAPH_H
#define REPORT_PARAGRAPH_H

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

/* The text without blanks at its start, U+3000 and U+00A0 among them. */
struct str paragraph_trim_start(struct str text);

#endif
