/* Looks for what may be wrong with a report: in its numbers, its text, and in
 * what was recognised. */
#ifndef FORMAT_AUDIT_H
#define FORMAT_AUDIT_H

#include "format/findings.h"
#include "format/load.h"
#include "report/report.h"

/* Adds all that is found, in the order of the lines. */
void audit_report(struct findings *findings, const struct report *report,
    const struct load_trace *trace);

#endif
