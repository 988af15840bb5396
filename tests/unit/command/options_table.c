#include "command/options_table.h"

#include <sysexits.h>

#include "command/command.h"
#include "command/option_command.h"
#include "line.h"

#include "test.h"

static void
every_option_takes_a_value_or_sets_a_flag(void **state)
{
	(void)state;
	for (const struct option_entry *entry = options_table;
	     entry->name != NULL; entry++) {
		if ((entry->take != NULL) == (entry->flag != 0))
			fail_msg("--%s does both or nothing", entry->name);
		if (entry->value != NULL)
			assert_non_null(entry->take);
	}
}

static void
every_flag_sets_a_bool_of_its_own(void **state)
{
	bool set[sizeof(struct options)] = { false };
	char word[32];

	(void)state;
	for (const struct option_entry *entry = options_table;
	     entry->name != NULL; entry++) {
		struct line line;
		const char *byte = (const char *)&line.options + entry->flag;

		if (entry->flag == 0)
			continue;
		assert_false(set[entry->flag]);
		set[entry->flag] = true;
		assert_true(read_words(&line, NULL, ""));
		assert_int_equal(*byte, false);
		snprintf(word, sizeof word, "--%s", entry->name);
		assert_true(read_words(&line, NULL, word));
		assert_int_equal(*byte, true);
	}
}

static void
no_two_options_share_a_name_or_a_letter(void **state)
{
	(void)state;
	for (const struct option_entry *one = options_table; one->name != NULL;
	     one++)
		for (const struct option_entry *other = one + 1;
		     other->name != NULL; other++) {
			assert_string_not_equal(one->name, other->name);
			assert_true(
			    one->letter == 0 || one->letter != other->letter);
		}
}

static bool
is_command(struct str name)
{
	const struct command *command = commands;

	while (command->name != NULL && !str_is(name, command->name))
		command++;
	return command->name != NULL;
}

/* --help prints the options of no other command. */
static void
an_option_is_of_all_commands_or_of_some_that_there_are(void **state)
{
	(void)state;
	for (const struct option_entry *entry = options_table;
	     entry->name != NULL; entry++) {
		struct str names =
		    str_of(entry->commands ? entry->commands : "");

		while (names.length > 0)
			if (!is_command(str_cut(&names, ' ')))
				fail_msg("--%s is of no command", entry->name);
	}
}

static void
assert_misused(const char *words, const char *command, const char *message)
{
	struct line line;

	assert_true(read_words(&line, NULL, words));
	assert_false(options_are_of(&line.options, command, &line.error));
	assert_int_equal(line.error.status, EX_USAGE);
	assert_string_equal(line.error.message, message);
}

static void
a_command_refuses_the_options_of_others(void **state)
{
	(void)state;
	assert_misused("toc|--count", "toc", "--count 只用于 search");
	assert_misused(
	    "--width=40|-C3|--regex", "read", "--context 只用于 search");
	assert_misused("show|1|--color", "show", "--color 只用于 search");
}

static void
it_takes_its_own_and_those_of_all(void **state)
{
	struct line line;

	(void)state;
	assert_true(read_words(&line, NULL, "--count|-C3|--width=40"));
	assert_true(options_are_of(&line.options, "search", &line.error));
	assert_true(read_words(&line, NULL, "--width=40|--ascii"));
	assert_true(options_are_of(&line.options, "toc", &line.error));
}

static void
those_of_the_environment_are_passed_over(void **state)
{
	struct line line;

	(void)state;
	assert_true(read_words(&line, "--count -C3 --color", "--width=40"));
	assert_true(options_are_of(&line.options, "toc", &line.error));
	assert_true(read_words(&line, "--count", "--no-pinyin"));
	assert_false(options_are_of(&line.options, "toc", &line.error));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_option_takes_a_value_or_sets_a_flag),
		cmocka_unit_test(every_flag_sets_a_bool_of_its_own),
		cmocka_unit_test(no_two_options_share_a_name_or_a_letter),
		cmocka_unit_test(
		    an_option_is_of_all_commands_or_of_some_that_there_are),
		cmocka_unit_test(a_command_refuses_the_options_of_others),
		cmocka_unit_test(it_takes_its_own_and_those_of_all),
		cmocka_unit_test(those_of_the_environment_are_passed_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
