/* What a shell may put in place of a word, a line each: the word, a blank, and
 * what it means. */
#ifndef COMMAND_OFFER_H
#define COMMAND_OFFER_H

#include "base/str.h"
#include "command/command.h"
#include "command/options_table.h"

/* The line that stands for the names of files, which a shell knows itself. */
extern const char offer_files[];

struct offer {
	struct str before; /* what stands before it in its word: --theme= */
	struct str typed;  /* what was typed of it */
	/* The report whose places are meant; NULL: the program's own. */
	char *file;
};

void offer_commands(const struct offer *offer);

/* Offers the options that a command has, with = where a value has to follow. */
void offer_options(const struct offer *offer, const struct command *command);

/* Offers what an argument can be, or the value of an option, by its name in the
 * table there, as 位置 or yes|no. Returns an exit status. */
int offer_values(const struct offer *offer, struct str name);

/* Returns whether a name in the tables is that of a file. */
bool offer_is_file(struct str name);

#endif
