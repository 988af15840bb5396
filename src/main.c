/* Names the command and runs it. */
#include <linebreak.h>
#include <signal.h>
#include <string.h>
#include <sysexits.h>
#include <utf8proc.h>
#include <yaml.h>

#include "command/command.h"
#include "command/print.h"
#include "host/kiosk_account.h"
#include "host/locale.h"
#include "host/sandbox.h"
#include "term/version.h"
#include "text/cluster.h"
#include "text/wrap.h"

enum {
	HELP_COLUMNS = 34, /* before the words */
};

/* A line of help: what is typed, then what it does. */
static void
print_entry(struct arena *arena, struct str typed, const char *words)
{
	int columns = cluster_columns(typed, AMBIGUOUS_NARROW);
	int blanks = columns < HELP_COLUMNS ? HELP_COLUMNS - columns : 1;

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

/* The options of a command, or those of all for NULL. */
static void
print_options(struct arena *arena, const char *command)
{
	for (const struct option_entry *option = options_table;
	     option->name != NULL; option++)
		if (option->command == NULL
			? command == NULL
			: command != NULL &&
			      strcmp(option->command, command) == 0)
			print_option(arena, option);
}

static int
help(void)
{
	struct arena arena = { 0 };

	print_line(str_of("用法："));
	for (const struct command *command = commands; command->name != NULL;
	     command++)
		print_command(&arena, command);
	print_line(str_of(""));
	print_line(str_of("选项："));
	print_options(&arena, NULL);
	print_line(str_of(""));
	print_line(str_of("search 的选项："));
	print_options(&arena, "search");
	print_line(str_of(""));
	print_line(str_of("不写文件时读自带的报告，“-”是标准输入。"
			  "BAOGAO_OPTIONS 里可放常用的选项。"));
	print_line(str_of("阅读时按 ? 看按键。详见 man baogao；"
			  "报告的格式见 man baogao-report。"));
	arena_free(&arena);
	return print_end();
}

/* High byte and low byte; later versions name it otherwise. */
static int
unibreak(void)
{
#ifdef UNIBREAK_VERSION
	return unibreak_version;
#else
	return linebreak_version;
#endif
}

static int
version(void)
{
	struct arena arena = { 0 };
	struct str means = sandbox_means(&arena);

	print_line(str_of("baogao " BAOGAO_VERSION));
	print_line(str_of(term_version()));
	print_line(
	    arena_print(&arena, "libyaml %s", yaml_get_version_string()));
	print_line(arena_print(&arena, "utf8proc %s，Unicode %s",
	    utf8proc_version(), utf8proc_unicode_version()));
	print_line(arena_print(&arena, "libunibreak，linebreak %d.%d",
	    unibreak() >> 8, unibreak() & 0xFF));
	print_line(
	    arena_print(&arena, "沙箱 %.*s", (int)means.length, means.bytes));
	print_line(
	    arena_print(&arena, "字符宽度 Unicode %s", width_unicode_version));
	arena_free(&arena);
	return print_end();
}

/* The command that the first argument names, which is then passed. */
static const struct command *
find_command(int *count, char ***arguments)
{
	for (const struct command *command = commands;
	     *count > 0 && command->name != NULL; command++)
		if (strcmp(command->name, (*arguments)[0]) == 0) {
			++*arguments;
			--*count;
			return command;
		}
	return commands;
}

static int
run(const struct command *command, const struct options *options, int count,
    char **arguments)
{
	struct error error;

	if (options->help)
		return help();
	if (options->version)
		return version();
	if (options->self_test && command != &command_of_kiosk)
		error_set(&error, EX_USAGE, "--self-test 只和 --kiosk 一起用");
	else if (count >= command->least && count <= command->most)
		return command->run(options, arguments);
	else
		error_set(&error, EX_USAGE, "参数太%s，应为 baogao %s%s%s",
		    count < command->least ? "少" : "多",
		    command == commands ? "" : command->name,
		    command == commands ? "" : " ", command->arguments);
	return print_failure(NULL, &error);
}

int
main(int count, char **arguments)
{
	bool kiosk = kiosk_is_called(&count, &arguments);
	const struct command *command;
	struct options options;
	struct error error;
	bool done;
	int status;

	if (kiosk)
		kiosk_seclude();
	locale_start();
	wrap_start();
	/* A pipe whose reader has gone is told by the write. */
	signal(SIGPIPE, SIG_IGN);
	done = options_read(&options, &count, &arguments, &error);
	command = kiosk ? &command_of_kiosk : find_command(&count, &arguments);
	status = done ? run(command, &options, count, arguments)
		      : print_failure(NULL, &error);
	return status >= EX__BASE && command->failure != 0 ? command->failure
							   : status;
}
