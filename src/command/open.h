/* Opens a report by the name a reader gave. Commands go through command/run.h
 * for it. */
#ifndef COMMAND_OPEN_H
#define COMMAND_OPEN_H

#include "base/error.h"
#include "command/options.h"
#include "report/report.h"

/* Loads a file into an all-zero report. "-" is standard input; NULL is the
 * report that comes with the program, which is UTF-8 whatever the options say.
 * Prints nothing; print_failure takes the same `file`. The caller has entered
 * the sandbox, unless it trusts the file. */
bool open_report(struct report *report, const char *file,
    const struct options *options, struct error *error);

#endif
