/* The commands: one file each. A command gets the options and the arguments
 * behind its name, and returns an exit status of sysexits.h; below 64 are its
 * own. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include "command/options.h"

enum {
	SEARCH_NOTHING = 1,
	SEARCH_FAILED = 2, /* as with grep */
};

struct command {
	const char *name;      /* NULL closes the table */
	const char *arguments; /* as --help prints them */
	const char *words;     /* what it does, Chinese */
	int least, most;       /* arguments */
	/* What every error ends with instead of its status of sysexits.h; 0
	 * where it keeps that. */
	int failure;
	int (*run)(const struct options *options, char **arguments);
};

/* The first one is meant where no name is given: reading. */
extern const struct command commands[];

/* Opens the report on the screen, or prints it where standard input or output
 * is no terminal. */
int command_read(const struct options *options, char **arguments);

/* Reads one report and does nothing else, for whoever knocks: the command where
 * the program was called as a kiosk (host/kiosk_account.h). */
extern const struct command command_of_kiosk;
int command_kiosk(const struct options *options, char **arguments);

/* Prints the tree with paths. */
int command_toc(const struct options *options, char **arguments);

/* Prints a part of the report. */
int command_show(const struct options *options, char **arguments);

/* Prints what is found in reports; SEARCH_NOTHING where nothing is. */
int command_search(const struct options *options, char **arguments);

#endif
