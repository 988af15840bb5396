/* Reads the options of the settings, of BAOGAO_OPTIONS and of the command
 * line. */
#ifndef COMMAND_OPTIONS_READ_H
#define COMMAND_OPTIONS_READ_H

#include "base/error.h"
#include "command/options.h"

/* Sets what holds without an option: lines have 76 columns, and ambiguous
 * characters are narrow until a terminal is asked. */
void options_start(struct options *options);

/* Reads a line of the settings, UTF-8: options that BAOGAO_OPTIONS may have and
 * that are not of one call alone. An error is EX_USAGE. */
bool options_read_line(
    struct options *options, struct str line, struct error *error);

/* Reads the words of BAOGAO_OPTIONS, separated by blanks and options only, and
 * then those of the command line, which win; both win over what is set.
 * Leaves `*arguments` at the words that are not options, `*count` of them, and
 * does so on an error too, since the command decides its exit status. Of
 * several errors the first is set, with EX_USAGE. */
bool options_read(struct options *options, int *count, char ***arguments,
    struct error *error);

#endif
