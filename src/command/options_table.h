/* The options, a row each: what --help prints and options_read takes. */
#ifndef COMMAND_OPTIONS_TABLE_H
#define COMMAND_OPTIONS_TABLE_H

#include <stddef.h>

#include "base/error.h"
#include "command/options.h"

struct option_entry {
	const char *name;  /* NULL ends the table */
	const char *value; /* as --help prints it; NULL: it has no value */
	const char *words; /* what it does, Chinese */
	/* The commands that have it, with blanks between; NULL: all have. */
	const char *commands;
	char letter;   /* its short form; 0: none */
	bool optional; /* the value may be left out; then it is NULL */
	bool once;     /* is of one call, and not in the settings */
	/* What it does: takes its value, or sets the bool at this offset of
	 * struct options. Exactly one of the two; the other is NULL or 0. */
	bool (*take)(
	    struct options *options, const char *value, struct error *error);
	size_t flag;
};

enum {
	OPTIONS_MOST = 64, /* rows: a bit each in options.given */
};

extern const struct option_entry options_table[];

#endif
