/* Reads a report from YAML, in the format of baogao-report(5). */
#ifndef FORMAT_YAML_H
#define FORMAT_YAML_H

#include "base/error.h"
#include "base/stop.h"
#include "report/report.h"

/* Reads UTF-8 text, which it does not keep, into an all-zero report. An error
 * has the line and the column (code points, from 1), and leaves the report all
 * zero. */
bool
yaml_read_report(struct report *report, struct str text, struct error *error);

/* The same, but it can be stopped; then the error is EX_TEMPFAIL. */
bool yaml_read_unless(struct report *report, struct str text,
    const struct stop *stop, struct error *error);

/* The same by libyaml alone, and slower: what both give is compared by tests. */
bool yaml_read_whole(struct report *report, struct str text,
    const struct stop *stop, struct error *error);

#endif
