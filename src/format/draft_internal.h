/* A text before its sections are known: its paragraphs, with what the format
 * they come from says of each. */
#ifndef FORMAT_DRAFT_INTERNAL_H
#define FORMAT_DRAFT_INTERNAL_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"
#include "format/dropped.h"

struct draft_paragraph {
	struct str text; /* one line, not empty */
	size_t line;     /* where it begins in the file, from 1 */
	size_t bold;     /* bytes at its start that are set bold */
	size_t label;    /* bytes at its start that its format numbers it by */
	int level;       /* of a heading that is marked as one, from 1; 0 */
	struct str subtitle; /* the second line of a heading; empty: none */
	bool fixed;          /* a row of a table, which stays a line */
};

struct draft {
	struct arena *arena; /* set by the owner; the rest begins at zero */
	struct draft_paragraph *paragraphs;
	size_t count, room;
	size_t pictures,
	    frame; /* left out: pictures, lines of a page's frame */
	bool full; /* there are more lines than any report has */
	struct dropped *dropped;
	size_t dropped_count, dropped_room;
	/* What a head of properties says (front matter); empty: nothing. */
	struct str title, date, issuer, source;
};

void draft_add(struct draft *draft, struct draft_paragraph paragraph);
void draft_drop(struct draft *draft, struct str text, size_t line);

#endif
