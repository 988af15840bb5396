/* The forms of what a command prints: lines, JSON, CSV, a count. */
#ifndef COMMAND_FORM_H
#define COMMAND_FORM_H

#include "base/buffer.h"
#include "base/error.h"
#include "command/options.h"

/* Checks that the options ask for one form only. */
bool form_check(const struct options *options, struct error *error);

/* Prints the names of the columns that `add` adds, behind a byte order mark if
 * the options ask for one. */
void form_print_names(
    const struct options *options, void (*add)(struct buffer *line));

#endif
