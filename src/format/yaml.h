/* YAML as a report: the format of baogao-report(5). */
#ifndef FORMAT_YAML_H
#define FORMAT_YAML_H

#include "base/error.h"
#include "report/report.h"

/* Fills an all-zero report from UTF-8 text, which it does not keep. An error
 * names line and column (code points, from 1) and leaves the report freed. */
bool
yaml_read_report(struct report *report, struct str text, struct error *error);

#endif
