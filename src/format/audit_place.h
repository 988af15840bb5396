/* The lines of a file that what was read from it stands in. */
#ifndef FORMAT_AUDIT_PLACE_H
#define FORMAT_AUDIT_PLACE_H

#include "base/str.h"

/* Finds the lines of a text again that a report was read from. */
struct audit_place {
	struct str text;
	size_t at;             /* byte: all before it has been passed */
	size_t line;           /* of that byte */
	const size_t *numbers; /* of the lines in the file; NULL: the same */
};

/* Returns the line of the next place where a text begins; the last one found if
 * there is none. Texts are asked for in reading order. */
size_t audit_find(struct audit_place *place, struct str text);

/* Returns the number of a line, from 1, in the file. */
size_t audit_number(const struct audit_place *place, size_t line);

#endif
