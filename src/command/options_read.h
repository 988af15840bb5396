/* Reads the options of the command line and of BAOGAO_OPTIONS. */
#ifndef COMMAND_OPTIONS_READ_H
#define COMMAND_OPTIONS_READ_H

#include "base/error.h"
#include "command/options.h"

/* Reads the words of BAOGAO_OPTIONS, separated by blanks and options only, and
 * then those of the command line, which win. Without an option lines have 76
 * columns, and ambiguous characters are narrow until a terminal is asked.
 * Leaves `*arguments` at the words that are not options, `*count` of them, and
 * does so on an error too, since the command decides its exit status. Of
 * several errors the first is set, with EX_USAGE. */
bool options_read(struct options *options, int *count, char ***arguments,
    struct error *error);

#endif
