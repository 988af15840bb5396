/* Prints on standard output and standard error: cleaned, in the encoding of
 * the locale. */
#ifndef COMMAND_PRINT_H
#define COMMAND_PRINT_H

#include "base/error.h"
#include "command/options.h"
#include "report/path.h"

/* Prints one line, cleaned. */
void print_line(struct str line);

/* Runs of a line's bytes, whole clusters, by where they begin. */
struct print_marks {
	const struct span *at;
	size_t count;
};
extern const struct print_marks print_no_marks;

/* Prints one line with its marks in bold (ECMA-48, SGR). */
void print_marked(struct str line, struct print_marks marks);

/* Prints a line of a list, with its marks in bold. On a terminal it is wrapped
 * to the columns there, at most 76, or to those of the options, and all but its
 * first line are indented by so many columns. */
void print_listed(struct str line, struct print_marks marks, int indent,
    const struct options *options);

/* Prints one line unchanged, UTF-8 in every locale. The caller has made it safe
 * for a terminal. */
void print_exact(struct str line);

/* Prints one line on standard error, cleaned. */
void print_notice(struct str line);

/* Prints a node and all below it as plain text, wrapped as the options say, or,
 * if they do not, to 76 columns or what the terminal has. */
void print_node(
    const struct report *report, size_t node, const struct options *options);

/* Prints nodes as JSON, an object a line, in reading order: this one and all
 * below it. */
void print_node_json(const struct report *report, size_t node, bool with_text);

/* Prints on standard error the sections that a place may have meant, each with
 * the path that names only that one. */
void
print_matches(const struct report *report, const struct path_matches *found);

/* Prints an error as one line, after FILE:LINE:COLUMN: if it has a place, and
 * returns its exit status. `file` is as on the command line; NULL leaves it out
 * or, if there is a place, means the report that comes with the program. */
int print_failure(const char *file, const struct error *error);

/* Flushes standard output. Returns EX_OK, or EX_IOERR after a message if it
 * could not be written; a closed pipe is not an error. */
int print_end(void);

#endif
