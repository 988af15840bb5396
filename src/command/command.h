/* The commands, a file each, and the way to them from the command line. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include "base/error.h"
#include "command/options.h"
#include "host/sandbox.h"

/* Exit statuses of search, as those of grep. */
enum {
	SEARCH_NOTHING = 1,
	SEARCH_FAILED = 2,
};

/* Exit statuses of check. */
enum {
	CHECK_FOUND = 1,
	CHECK_FAILED = 2,
};

struct command {
	const char *name;      /* NULL ends the table */
	const char *arguments; /* as --help prints them */
	/* What it does, Chinese; NULL for what programs ask, not readers. */
	const char *words;
	int least, most; /* arguments */
	int failure;     /* the exit status of every error; 0: its own */
	/* Gets the arguments after the command's name, up to a NULL. Returns an
	 * exit status: one of sysexits.h, or below EX__BASE its own. */
	int (*run)(const struct options *options, char **arguments);
};

/* The first one, reading, needs no name. */
extern const struct command commands[];

/* Returns the command that the first argument names, and steps over the name;
 * without a name returns the first command, which takes a file. Where the
 * argument is neither it returns a command that fails and says what is near. */
const struct command *command_find(int *count, char ***arguments);

/* Returns whether an argument is a word: no file is there, and it does not look
 * like the name of one, with a dot or a slash. */
bool command_is_word(const char *argument);

/* Says of a word that it is no command, and which one it comes near. The error
 * is EX_USAGE then, and `status` where it comes near none. Always returns
 * false. */
bool command_tell_unknown(const char *word, int status, struct error *error);

/* Runs the command, or prints the help or version the options ask for. Returns
 * the exit status of the program. */
int command_run(const struct command *command, const struct options *options,
    int count, char **arguments);

/* Prints the error and returns the exit status the command has for it. */
int command_fail(const struct command *command, const struct error *error);

/* Opens the report on the screen; prints it if standard output is no terminal
 * or no keys come from one. */
int command_read(const struct options *options, char **arguments);

/* Tries every act that the sandbox of a mode must not let happen, and prints a
 * line for each. Returns EX_UNAVAILABLE if one happened or could not be
 * tried. */
int command_self_tests(enum sandbox_mode mode);

/* Prints the tree with paths. */
int command_toc(const struct options *options, char **arguments);

/* Prints every figure of reports. */
int command_figures(const struct options *options, char **arguments);

/* Prints last year's results beside this year's targets. */
int command_targets(const struct options *options, char **arguments);

/* Prints what may be wrong with reports. */
int command_check(const struct options *options, char **arguments);

/* Prints the bookmarks and notes on a report. */
int command_notes(const struct options *options, char **arguments);

/* Prints a short report to begin from. */
int command_new(const struct options *options, char **arguments);

/* Prints what the word of a number can become among the words of a command
 * line, for a shell that completes it (command/offer.h). */
int command_complete(const struct options *options, char **arguments);

/* Prints the keys as the settings have them (command/settings.h). */
int command_keys(const struct options *options, char **arguments);

/* Prints the report as YAML. */
int command_convert(const struct options *options, char **arguments);

/* Prints a part of the report. */
int command_show(const struct options *options, char **arguments);

/* Prints what is found in reports; returns SEARCH_NOTHING if nothing is. */
int command_search(const struct options *options, char **arguments);

/* Opens one report on the screen for anyone, and does nothing else. It is the
 * only command of a kiosk (host/kiosk_account.h), and not in the table. */
int command_kiosk(const struct options *options, char **arguments);
extern const struct command command_of_kiosk;

/* Prints what --help prints, or of that what is about the command named. */
int command_help(const struct options *options, char **arguments);

/* Print what --help, about one command or for NULL all, and --version ask
 * for. */
int command_usage(const struct command *only);
int command_version(void);

#endif
