/* What --help prints: the tables of commands and options. */
#include <stddef.h>
#include <string.h>
#include <sysexits.h>

#include "command/command.h"
#include "command/option_command.h"
#include "command/print.h"
#include "text/cluster.h"

enum {
	WORDS_COLUMN = 34, /* where the words start, after two blanks */
};

/* Prints what is typed and, in a column of their own, the words for it. */
static void
print_entry(struct arena *arena, struct str typed, const char *words)
{
	int columns = cluster_columns(typed, AMBIGUOUS_NARROW);
	int blanks = columns < WORDS_COLUMN ? WORDS_COLUMN - columns : 1;

	print_line(arena_print(arena, "  %.*s%*s%s", (int)typed.length,
	    typed.bytes, blanks, "", words));
}

static void
print_command(struct arena *arena, const struct command *command)
{
	/* The first one needs no name. */
	struct str typed =
	    command == commands
		? arena_print(arena, "baogao %s", command->arguments)
		: arena_print(
		      arena, "baogao %s %s", command->name, command->arguments);

	print_entry(arena, typed, command->words);
}

static void
print_option(struct arena *arena, const struct option_entry *option)
{
	struct str typed = arena_print(arena, "--%s%s%s%s%s", option->name,
	    option->optional ? "[" : "", option->value ? "=" : "",
	    option->value ? option->value : "", option->optional ? "]" : "");

	if (option->letter != 0)
		typed =
		    arena_print(arena, "-%c, %s", option->letter, typed.bytes);
	print_entry(arena, typed, option->words);
}

/* Prints the options that all commands have. */
static void
print_common_options(struct arena *arena)
{
	print_line(str_of("选项："));
	for (const struct option_entry *option = options_table;
	     option->name != NULL; option++)
		if (option->commands == NULL)
			print_option(arena, option);
}

/* Prints the options of each command that has any of its own. */
static void
print_own_options(struct arena *arena, const struct command *command)
{
	bool begun = false;

	for (const struct option_entry *option = options_table;
	     option->name != NULL; option++) {
		if (option->commands == NULL ||
		    !option_is_of(option, command->name))
			continue;
		if (!begun) {
			print_line(str_of(""));
			print_line(
			    arena_print(arena, "%s 的选项：", command->name));
		}
		begun = true;
		print_option(arena, option);
	}
}

static void
print_endnote(void)
{
	print_line(str_of(""));
	print_line(str_of("不写文件时读自带的报告，“-”是标准输入。"
			  "BAOGAO_OPTIONS 里可放常用的选项。"));
	print_line(str_of("阅读时按 ? 看按键。详见 man baogao；"
			  "报告的格式见 man baogao-report。"));
}

int
command_usage(const struct command *only)
{
	struct arena arena = { 0 };

	print_line(str_of("用法："));
	for (const struct command *command = commands; command->name != NULL;
	     command++)
		if (command->words != NULL && (only == NULL || command == only))
			print_command(&arena, command);
	print_line(str_of(""));
	print_common_options(&arena);
	for (const struct command *command = commands; command->name != NULL;
	     command++)
		if (only == NULL || command == only)
			print_own_options(&arena, command);
	print_endnote();
	arena_free(&arena);
	return print_end();
}

int
command_help(const struct options *options, char **arguments)
{
	const struct command *command = commands;
	struct error error;

	(void)options;
	if (arguments[0] == NULL)
		return command_usage(NULL);
	while (
	    command->name != NULL && strcmp(command->name, arguments[0]) != 0)
		command++;
	if (command->name != NULL && command->words != NULL)
		return command_usage(command);
	command_tell_unknown(arguments[0], EX_USAGE, &error);
	return print_failure(NULL, &error);
}
