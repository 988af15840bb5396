/* What the parts of format/audit.h share. */
#ifndef FORMAT_AUDIT_INTERNAL_H
#define FORMAT_AUDIT_INTERNAL_H

#include "format/audit_place.h"
#include "format/findings.h"
#include "report/report.h"

/* Looks at the characters and the dates of one line. */
void audit_line(struct findings *findings, struct str line, size_t number);

/* Looks at the numbers of the sections, and at paragraphs that may be
 * headings. */
void audit_sections(struct findings *findings, const struct report *report,
    struct audit_place *place);

#endif
