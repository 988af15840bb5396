/* Writes a report as YAML, in the format of baogao-report(5). */
#ifndef EXPORT_YAML_FILE_H
#define EXPORT_YAML_FILE_H

#include "base/buffer.h"
#include "report/report.h"

/* Adds the whole report, its lines ended by LF. Fields stand in one order, a
 * text is a block where it can be, and what has no columns of its own becomes
 * an escape (YAML 1.1, 5.7), so that the lines are safe on a terminal. Read
 * again they give the same report. */
void yaml_file_write(struct buffer *buffer, const struct report *report);

#endif
