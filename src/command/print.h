/* Text on standard output and standard error: cleaned, in the locale's
 * encoding. */
#ifndef COMMAND_PRINT_H
#define COMMAND_PRINT_H

#include "base/error.h"
#include "command/options.h"
#include "report/report.h"

/* Prints one line, cleaned. */
void print_line(struct str line);

/* The same with a run of its bytes, whole clusters, in bold (ECMA-48, SGR). */
void print_marked(struct str line, struct span marked);

/* Prints one line as it is: UTF-8 in every locale, and safe for a terminal by
 * whoever made it. */
void print_exact(struct str line);

/* The same as print_line to standard error. */
void print_notice(struct str line);

/* Prints a node and all below it as pages, wrapped as the options say. */
void print_node(
    const struct report *report, size_t node, const struct options *options);

/* Prints an error as one line, FILE:LINE:COLUMN: before it where it has a
 * place, and returns its exit status. `file` may be NULL. */
int print_failure(const char *file, const struct error *error);

/* Flushes standard output; EX_OK, or EX_IOERR with a message where it could
 * not be written (a closed pipe is no error). */
int print_end(void);

#endif
