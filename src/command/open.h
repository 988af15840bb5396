/* The report a command is about. */
#ifndef COMMAND_OPEN_H
#define COMMAND_OPEN_H

#include "base/error.h"
#include "command/options.h"
#include "report/report.h"

/* Loads a file into an all-zero report: "-" is standard input, NULL the report
 * that comes with the program, whose encoding is known. Says nothing;
 * print_failure takes the same `file` for its message. */
bool open_report(struct report *report, const char *file,
    const struct options *options, struct error *error);

#endif
