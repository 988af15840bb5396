/* The frame of the commands that read reports and end: it reads the files,
 * enters the sandbox, opens, lets the command act, frees and flushes. A command
 * that goes through it cannot forget any of these; only reading on a screen has
 * its own way (command/session.h). */
#ifndef COMMAND_RUN_H
#define COMMAND_RUN_H

#include "command/options.h"
#include "report/report.h"

/* An open report, for as long as a command acts on it. */
struct opened {
	const struct report *report;
	const char *file; /* as the reader named it; NULL: the program's own */
	const struct options *options;
	const struct load_trace *trace; /* where the options ask for it */
};

/* Lets the command act on each of the files in turn, up to a NULL; without any,
 * on the report that comes with the program. `act` gets the context, prints its
 * own errors and returns an exit status. A file that cannot be opened is
 * reported, and the others are read all the same. Returns the greatest
 * status, or that of print_end. */
int run_on_reports(const struct options *options, char **names,
    int (*act)(const struct opened *opened, void *context), void *context);

/* Lets the command act once on all of the files together, or on the report that
 * comes with the program. Returns the status of the first that cannot be opened,
 * else as run_on_reports does. */
int run_on_all_reports(const struct options *options, char **names,
    int (*act)(const struct opened *opened, size_t count, void *context),
    void *context);

#endif
