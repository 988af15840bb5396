/* Reads a report from YAML, in the format of baogao-report(5). */
#ifndef FORMAT_YAML_H
#define FORMAT_YAML_H

#include "base/error.h"
#include "report/report.h"

/* Reads UTF-8 text, which it does not keep, into an all-zero report. An error
 * has the line and the column (code points, from 1), and leaves the report all
 * zero. */
bool
yaml_read_report(struct report *report, struct str text, struct error *error);

#endif
