/* What the parts of format/audit.h share. */
#ifndef FORMAT_AUDIT_INTERNAL_H
#define FORMAT_AUDIT_INTERNAL_H

#include "format/findings.h"
#include "report/report.h"

/* Looks at the characters and the dates of one line. */
void audit_line(struct findings *findings, struct str line, size_t number);

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

/* Looks at the numbers of the sections, and at paragraphs that may be
 * headings. */
void audit_sections(struct findings *findings, const struct report *report,
    struct audit_place *place);

#endif
