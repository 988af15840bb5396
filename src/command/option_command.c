#include "command/option_command.h"

#include <sysexits.h>

#include "base/buffer.h"

bool
option_is_of(const struct option_entry *option, const char *command)
{
	struct str names = str_of(option->commands ? option->commands : "");

	while (names.length > 0)
		if (str_is(str_cut(&names, ' '), command))
			return true;
	return option->commands == NULL;
}

/* Sets the error to which commands have the option. */
static bool
refuse(const struct option_entry *option, struct error *error)
{
	struct str names = str_of(option->commands);
	struct arena arena = { 0 };
	struct buffer list = { .arena = &arena };

	while (names.length > 0) {
		if (list.length > 0)
			buffer_add(&list, str_of("、"));
		buffer_add(&list, str_cut(&names, ' '));
	}
	if (str_is(str_of(option->commands), "read"))
		error_set(error, EX_USAGE, "--%s 只用于阅读", option->name);
	else
		error_set(error, EX_USAGE, "--%s 只用于 %.*s", option->name,
		    (int)list.length, list.bytes);
	arena_free(&arena);
	return false;
}

bool
options_are_of(
    const struct options *options, const char *command, struct error *error)
{
	for (size_t i = 0; options_table[i].name != NULL; i++)
		if ((options->given >> i & 1) != 0 &&
		    !option_is_of(&options_table[i], command))
			return refuse(&options_table[i], error);
	return true;
}
