/* The options and the commands in the manuals are those of the tables. */
#include <string.h>

#include "command/command.h"
#include "command/options_table.h"

#include "manual.h"

static const struct {
	const char *path, *options, *commands, *synopsis;
} manuals[] = {
	{ "man/baogao.1", ".Ss Options\n", ".Ss Commands\n", ".Sh SYNOPSIS\n" },
	{ "man/zh_CN/baogao.1", ".Ss 选项\\&\n", ".Ss 命令\\&\n",
	    ".Sh 概要\\&\n" },
};

static const char *const kiosk_manuals[] = {
	"man/baogao-kiosk.7",
	"man/zh_CN/baogao-kiosk.7",
};

enum {
	MANUALS = sizeof manuals / sizeof *manuals,
	KIOSK_MANUALS = sizeof kiosk_manuals / sizeof *kiosk_manuals,
};

/* As mdoc has it: the macro Fl puts a minus before it. */
static struct str
long_flag(struct arena *arena, const struct option_entry *option)
{
	return arena_print(arena, "-%s", option->name);
}

static struct str
short_flag(const struct option_entry *option)
{
	return (struct str){ &option->letter, 1 };
}

/* Says the word that is missing; returns whether it is there. */
static bool
has(const char *path, struct str words, struct str word, const char *what)
{
	if (manual_names(words, word))
		return true;
	print_error("%s does not name the %s %.*s\n", path, what,
	    (int)word.length, word.bytes);
	return false;
}

static void
the_manuals_name_every_option(void **state)
{
	bool all = true;

	(void)state;
	for (int i = 0; i < MANUALS; i++) {
		struct arena arena = { 0 };
		const char *path = manuals[i].path;
		struct str text =
		    manual_part(manual_text(&arena, path), manuals[i].options);
		struct str words = manual_words(&arena, text, ".It ", "Fl");

		for (const struct option_entry *option = options_table;
		     option->name != NULL; option++) {
			all &= has(
			    path, words, long_flag(&arena, option), "option");
			if (option->letter != 0)
				all &= has(
				    path, words, short_flag(option), "option");
		}
		arena_free(&arena);
	}
	assert_true(all);
}

static bool
is_option(struct str word)
{
	bool found = str_is(word, "-"); /* the end of the options */

	for (const struct option_entry *option = options_table;
	     option->name != NULL; option++) {
		struct str name = str_slice(word, 1, word.length);

		found = found || str_equal(word, short_flag(option)) ||
			(word.bytes[0] == '-' && str_is(name, option->name));
	}
	return found;
}

static void
assert_options_only(const char *path, const char *const *others)
{
	struct arena arena = { 0 };
	struct str text = manual_text(&arena, path);
	struct str words = manual_words(&arena, text, "", "Fl");

	str_cut(&words, ' ');
	while (words.length > 0) {
		struct str word = str_cut(&words, ' ');
		bool known = is_option(word);

		for (int i = 0; others[i] != NULL; i++)
			known = known || str_is(word, others[i]);
		if (!known)
			fail_msg("%s names -%.*s, which is no option", path,
			    (int)word.length, word.bytes);
	}
	arena_free(&arena);
}

static void
the_manuals_name_no_option_that_is_not_there(void **state)
{
	/* Of useradd(8), of a login shell, of userdel(8). */
	static const char *const others[] = { "-system", "c", "r", NULL };
	static const char *const none[] = { NULL };

	(void)state;
	for (int i = 0; i < MANUALS; i++)
		assert_options_only(manuals[i].path, none);
	for (int i = 0; i < KIOSK_MANUALS; i++)
		assert_options_only(kiosk_manuals[i], others);
	assert_options_only("man/baogao-report.5", none);
}

static void
the_manuals_of_a_kiosk_name_its_options(void **state)
{
	(void)state;
	for (int i = 0; i < KIOSK_MANUALS; i++) {
		struct arena arena = { 0 };
		struct str text = manual_text(&arena, kiosk_manuals[i]);
		struct str words = manual_words(&arena, text, "", "Fl");

		assert_true(
		    has(kiosk_manuals[i], words, str_of("-kiosk"), "option"));
		assert_true(has(
		    kiosk_manuals[i], words, str_of("-self-test"), "option"));
		arena_free(&arena);
	}
}

/* Returns what an item of the options says that an option is given: what
 * stands behind "=", without macros; nothing where there is no "=". */
static struct str
value_in(struct arena *arena, struct str text, struct str flag)
{
	struct buffer value = { .arena = arena };

	while (text.length > 0) {
		struct str line = str_cut(&text, '\n');
		struct str words = manual_words(arena, line, ".It ", "Fl");
		bool inside = false;

		while (manual_names(words, flag) && line.length > 0) {
			struct str word = str_cut(&line, ' ');

			if (inside && !manual_is_macro(word))
				buffer_add(&value, word);
			inside = inside || str_is(word, "=");
		}
	}
	return buffer_str(&value);
}

/* Values that are no words of ours are called otherwise in each language. */
static bool
is_value(const struct option_entry *option, struct str value)
{
	if (option->value == NULL || strchr(option->value, '|') == NULL)
		return (option->value == NULL) == (value.length == 0);
	return str_is(value, option->value);
}

static void
the_manuals_give_every_option_its_values(void **state)
{
	(void)state;
	for (int i = 0; i < MANUALS; i++) {
		struct arena arena = { 0 };
		struct str text = manual_text(&arena, manuals[i].path);

		for (const struct option_entry *option = options_table;
		     option->name != NULL; option++) {
			struct str value =
			    value_in(&arena, text, long_flag(&arena, option));

			if (!is_value(option, value))
				fail_msg("%s gives --%s the values %.*s",
				    manuals[i].path, option->name,
				    (int)value.length, value.bytes);
		}
		arena_free(&arena);
	}
}

static bool
is_command(struct str word)
{
	for (const struct command *command = commands; command->name != NULL;
	     command++)
		if (str_is(word, command->name))
			return true;
	return false;
}

/* The words are the commands from one on, and no others. */
static void
assert_commands(
    const char *path, struct str words, const struct command *command)
{
	bool all = true;

	for (; command->name != NULL; command++)
		all &= has(path, words, str_of(command->name), "command");
	assert_true(all);
	str_cut(&words, ' ');
	while (words.length > 0) {
		struct str word = str_cut(&words, ' ');

		if (!is_command(word))
			fail_msg("%s names %.*s, which is no command", path,
			    (int)word.length, word.bytes);
	}
}

static void
the_manuals_describe_the_commands_that_there_are(void **state)
{
	(void)state;
	for (int i = 0; i < MANUALS; i++) {
		struct arena arena = { 0 };
		struct str text = manual_part(
		    manual_text(&arena, manuals[i].path), manuals[i].commands);

		assert_commands(manuals[i].path,
		    manual_words(&arena, text, ".It ", "Cm"), commands);
		arena_free(&arena);
	}
}

static void
the_synopsis_has_the_commands_whose_name_is_needed(void **state)
{
	(void)state;
	for (int i = 0; i < MANUALS; i++) {
		struct arena arena = { 0 };
		struct str text = manual_part(
		    manual_text(&arena, manuals[i].path), manuals[i].synopsis);

		assert_commands(manuals[i].path,
		    manual_words(&arena, text, "", "Cm"), commands + 1);
		arena_free(&arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_manuals_name_every_option),
		cmocka_unit_test(the_manuals_name_no_option_that_is_not_there),
		cmocka_unit_test(the_manuals_of_a_kiosk_name_its_options),
		cmocka_unit_test(the_manuals_give_every_option_its_values),
		cmocka_unit_test(
		    the_manuals_describe_the_commands_that_there_are),
		cmocka_unit_test(
		    the_synopsis_has_the_commands_whose_name_is_needed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
