/* Which commands have which options. */
#ifndef COMMAND_OPTION_COMMAND_H
#define COMMAND_OPTION_COMMAND_H

#include "command/options_table.h"

/* Returns whether a command has the option. */
bool option_is_of(const struct option_entry *option, const char *command);

/* Checks that the command has every option that the command line gave. An
 * error is EX_USAGE. */
bool options_are_of(
    const struct options *options, const char *command, struct error *error);

#endif
