/* What the command line and BAOGAO_OPTIONS ask for. */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include <stdbool.h>

#include "base/error.h"
#include "text/width.h"

struct options {
	enum ambiguous ambiguous;
	int width; /* of printed lines in columns; 0: whole paragraphs */
	bool help, version;
};

/* One option; the table is what --help prints. */
struct option_entry {
	const char *name;  /* NULL closes the table */
	const char *value; /* as --help prints it; NULL where it has none */
	const char *words; /* what it does, Chinese */
	char letter;       /* the short form, 0 for none */
	bool (*take)(
	    struct options *options, const char *value, struct error *error);
};

extern const struct option_entry options_table[];

/* Begins with narrow and 76 columns, takes the words of BAOGAO_OPTIONS (parted
 * by blanks, options only), then those of the command line, which win.
 * `*arguments` is left at what is no option, `*count` of them. An error is
 * EX_USAGE. */
bool options_read(struct options *options, int *count, char ***arguments,
    struct error *error);

#endif
