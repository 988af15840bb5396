#include "command/options_table.h"

#include <string.h>

#include "command/command.h"
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
is_command(const char *name)
{
	const struct command *command = commands;

	while (command->name != NULL && strcmp(command->name, name) != 0)
		command++;
	return command->name != NULL;
}

/* --help prints the options of no other command. */
static void
an_option_is_of_all_commands_or_of_one_that_there_is(void **state)
{
	(void)state;
	for (const struct option_entry *entry = options_table;
	     entry->name != NULL; entry++)
		if (entry->command != NULL && !is_command(entry->command))
			fail_msg("--%s is of no command", entry->name);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_option_takes_a_value_or_sets_a_flag),
		cmocka_unit_test(every_flag_sets_a_bool_of_its_own),
		cmocka_unit_test(no_two_options_share_a_name_or_a_letter),
		cmocka_unit_test(
		    an_option_is_of_all_commands_or_of_one_that_there_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
