#include "command/command.h"

#include <limits.h>
#include <stddef.h>
#include <string.h>
#include <sysexits.h>

#include "base/near.h"
#include "command/option_command.h"
#include "command/print.h"
#include "host/file.h"
#include "host/locale.h"

const struct command commands[] = {
	{
	    .name = "read",
	    .arguments = "[文件]",
	    .words = "阅读报告；输出不是终端时打印全文",
	    .least = 0,
	    .most = 1,
	    .run = command_read,
	},
	{
	    .name = "toc",
	    .arguments = "[文件]",
	    .words = "打印目录，每行前是路径，如 3.6.1",
	    .least = 0,
	    .most = 1,
	    .run = command_toc,
	},
	{
	    .name = "show",
	    .arguments = "位置 [文件]",
	    .words = "打印一处；位置如 6、3.6.1、#37、50%、标题中的字",
	    .least = 1,
	    .most = 2,
	    .run = command_show,
	},
	{
	    .name = "search",
	    .arguments = "搜索词 [文件...]",
	    .words = "搜索字词或拼音；搜索词以 - 开头时先写 --",
	    .least = 1,
	    .most = INT_MAX,
	    .failure = SEARCH_FAILED,
	    .run = command_search,
	},
	{
	    .name = "figures",
	    .arguments = "[文件...]",
	    .words = "列出每个数字：原文、数值、单位、事项、出处",
	    .least = 0,
	    .most = INT_MAX,
	    .run = command_figures,
	},
	{
	    .name = "targets",
	    .arguments = "[文件 [新文件]]",
	    .words = "去年的结果和今年的目标对照；也可以对照两份报告",
	    .least = 0,
	    .most = 2,
	    .run = command_targets,
	},
	{
	    .name = "check",
	    .arguments = "文件...",
	    .words = "列出存疑之处：编号、日期、字符、像标题的段落",
	    .least = 1,
	    .most = INT_MAX,
	    .failure = CHECK_FAILED,
	    .run = command_check,
	},
	{
	    .name = "notes",
	    .arguments = "[文件]",
	    .words = "打印书签和笔记，连同原文和出处",
	    .least = 0,
	    .most = 1,
	    .run = command_notes,
	},
	{
	    .name = "new",
	    .arguments = "",
	    .words = "打印一份带说明的短报告，照着写",
	    .least = 0,
	    .most = 0,
	    .run = command_new,
	},
	{
	    .name = "convert",
	    .arguments = "[文件]",
	    .words = "把 Word 文件、网页、文本写成本程序的 YAML",
	    .least = 0,
	    .most = 1,
	    .run = command_convert,
	},
	{
	    .name = "keys",
	    .arguments = "",
	    .words = "列出按键，照设置文件的写法",
	    .least = 0,
	    .most = 0,
	    .run = command_keys,
	},
	{
	    .name = "help",
	    .arguments = "[命令]",
	    .words = "这份说明，或一个命令的说明",
	    .least = 0,
	    .most = 1,
	    .run = command_help,
	},
	{
	    .name = "complete",
	    .arguments = "序号 词...",
	    .least = 1,
	    .most = INT_MAX,
	    .run = command_complete,
	},
	{ .name = NULL },
};

const struct command command_of_kiosk = {
	.name = "--kiosk",
	.arguments = "[--self-test]",
	.words = "",
	.least = 0,
	.most = 0,
	.run = command_kiosk,
};

/* Stands for a word that names no command. */
static const struct command unknown = { .name = "" };

bool
command_is_word(const char *argument)
{
	return argument[0] != '\0' && strcmp(argument, "-") != 0 &&
	       strpbrk(argument, "./") == NULL && !file_is_there(argument);
}

const struct command *
command_find(int *count, char ***arguments)
{
	for (const struct command *command = commands;
	     *count > 0 && command->name != NULL; command++)
		if (strcmp(command->name, (*arguments)[0]) == 0) {
			++*arguments;
			--*count;
			return command;
		}
	return *count > 0 && command_is_word((*arguments)[0]) ? &unknown
							      : commands;
}

/* Returns the name of the command that a word comes near; NULL if none. */
static const char *
nearest(struct str word)
{
	const char *name = NULL;
	size_t distance = NEAR_NOT;

	for (const struct command *command = commands; command->name != NULL;
	     command++) {
		size_t edits = near_edits(str_of(command->name), word);

		if (edits >= distance || command->words == NULL)
			continue;
		name = command->name;
		distance = edits;
	}
	return name;
}

bool
command_tell_unknown(const char *word, int status, struct error *error)
{
	struct arena arena = { 0 };
	struct str typed =
	    arena_copy(&arena, locale_decode(&arena, str_of(word)));
	const char *name = nearest(typed);

	if (name != NULL)
		error_set(error, EX_USAGE,
		    "没有 %.60s 这个命令或文件，是不是 %s？", typed.bytes,
		    name);
	else
		error_set(error, status,
		    "没有 %.60s 这个命令或文件，可用 baogao help", typed.bytes);
	arena_free(&arena);
	return false;
}

/* Checks what the table and the options say of each other. */
static bool
check(const struct command *command, const struct options *options, int count,
    char **arguments, struct error *error)
{
	bool reads = command == commands || command == &command_of_kiosk;

	if (command == &unknown)
		return command_tell_unknown(
		    arguments[0], count == 1 ? EX_NOINPUT : EX_USAGE, error);
	if (options->self_test && (count > 0 || !reads))
		return error_set(
		    error, EX_USAGE, "--self-test 不和文件、命令一起用");
	if (!options_are_of(options, command->name, error))
		return false;
	if (count >= command->least && count <= command->most)
		return true;
	return error_set(error, EX_USAGE, "参数太%s，应为 baogao %s%s%s",
	    count < command->least ? "少" : "多",
	    command == commands ? "" : command->name,
	    command == commands ? "" : " ", command->arguments);
}

static int
status_of(const struct command *command, int status)
{
	return status >= EX__BASE && command->failure != 0 ? command->failure
							   : status;
}

int
command_run(const struct command *command, const struct options *options,
    int count, char **arguments)
{
	struct error error;

	if (options->help)
		return status_of(command, command_usage(NULL));
	if (options->version)
		return status_of(command, command_version());
	if (!check(command, options, count, arguments, &error))
		return command_fail(command, &error);
	return status_of(command, command->run(options, arguments));
}

int
command_fail(const struct command *command, const struct error *error)
{
	return status_of(command, print_failure(NULL, error));
}
