/* Tells a shell what a word of a command line can become. */
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "command/command.h"
#include "command/offer.h"
#include "command/options_table.h"
#include "command/print.h"

/* What the words so far make of the next one. */
struct stand {
	const struct command *command;     /* NULL until a word tells */
	const struct option_entry *option; /* whose value it is, or NULL */
	int arguments;                     /* of the command */
	bool ended;                        /* there are no more options */
};

static const struct command *
find_command(const char *word)
{
	for (const struct command *command = commands; command->name != NULL;
	     command++)
		if (strcmp(command->name, word) == 0)
			return command;
	return NULL;
}

/* Returns the option that a word without its value names, or NULL. */
static const struct option_entry *
find_option(struct str word)
{
	for (const struct option_entry *option = options_table;
	     option->name != NULL; option++)
		if ((str_starts(word, str_of("--")) &&
			str_is(
			    str_slice(word, 2, word.length), option->name)) ||
		    (word.length == 2 && word.bytes[1] == option->letter))
			return option;
	return NULL;
}

static bool
is_option(const struct stand *stand, const char *word)
{
	return !stand->ended && word[0] == '-' && word[1] != '\0';
}

static void
step_over_option(struct stand *stand, const char *word)
{
	stand->ended = strcmp(word, "--") == 0;
	stand->option = find_option(str_of(word));
	if (stand->option != NULL &&
	    (stand->option->value == NULL || stand->option->optional))
		stand->option = NULL;
}

/* Steps over a word; returns whether it is an argument of the command. */
static bool
step(struct stand *stand, const char *word)
{
	if (stand->option != NULL) {
		stand->option = NULL;
		return false;
	}
	if (is_option(stand, word)) {
		step_over_option(stand, word);
		return false;
	}
	if (stand->command == NULL) {
		stand->command = find_command(word);
		if (stand->command != NULL)
			return false;
		stand->command = commands;
	}
	stand->arguments++;
	return true;
}

/* Returns what the command's row calls an argument, without brackets; the last
 * one may be there many times. */
static struct str
argument_name(const struct command *command, int argument)
{
	struct str rest = str_of(command->arguments), name = { 0 };

	for (int i = 0; i <= argument; i++) {
		if (rest.length > 0)
			name = str_cut(&rest, ' ');
		else if (!str_holds(name, "..."))
			return str_of("");
	}
	if (str_starts(name, str_of("[")))
		name = str_slice(name, 1, name.length);
	name = str_slice(name, 0, str_find(name, str_of("...")));
	return str_slice(name, 0, str_find(name, str_of("]")));
}

/* Returns the first file among the words, before or behind the one that is
 * being typed; NULL if there is none. */
static char *
find_file(char **words, int at)
{
	struct stand stand = { 0 };

	for (int i = 0; words[i] != NULL; i++)
		if (step(&stand, words[i]) && i != at &&
		    offer_is_file(
			argument_name(stand.command, stand.arguments - 1)))
			return words[i];
	return NULL;
}

/* Offers the options, or behind = the values of one. */
static int
complete_option(struct offer *offer, const struct command *command)
{
	struct str rest = offer->typed, name = str_cut(&rest, '=');
	const struct option_entry *option = find_option(name);

	if (name.length == offer->typed.length) {
		offer_options(offer, command);
		return EX_OK;
	}
	if (option == NULL || option->value == NULL)
		return EX_OK;
	offer->before = str_slice(offer->typed, 0, name.length + 1);
	offer->typed = rest;
	return offer_values(offer, str_of(option->value));
}

static int
complete(const struct stand *stand, struct offer *offer)
{
	const struct command *command =
	    stand->command != NULL ? stand->command : commands;

	if (stand->option != NULL)
		return offer_values(offer, str_of(stand->option->value));
	if (is_option(stand, offer->typed.bytes))
		return complete_option(offer, command);
	if (stand->command == NULL)
		offer_commands(offer);
	return offer_values(offer, argument_name(command, stand->arguments));
}

int
command_complete(const struct options *options, char **arguments)
{
	long wanted = strtol(arguments[0], NULL, 10);
	char **words = arguments + 1;
	struct stand stand = { 0 };
	struct offer offer = { 0 };
	int at = 0, status, ended;

	(void)options;
	while (at < wanted && words[at] != NULL)
		step(&stand, words[at++]);
	offer.typed = str_of(words[at] != NULL ? words[at] : "");
	offer.file = find_file(words, at);
	status = complete(&stand, &offer);
	ended = print_end();
	return status != EX_OK ? status : ended;
}
