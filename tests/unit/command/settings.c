#include "command/settings.h"

#include <string.h>
#include <sysexits.h>

#include "command/options_read.h"

#include "test.h"

struct taken {
	struct settings settings;
	struct options options;
};

static void
take(struct taken *taken, const char *text)
{
	taken->settings = (struct settings){ .wrong = 0 };
	options_start(&taken->options);
	settings_take(&taken->settings, &taken->options, str_of(text));
}

static void
assert_wrong(const char *text, size_t line, const char *message)
{
	struct taken taken;

	take(&taken, text);
	assert_int_equal(taken.settings.wrong, 1);
	assert_int_equal(taken.settings.errors[0].line, line);
	assert_string_equal(taken.settings.errors[0].message, message);
}

static void
options_stand_one_a_line_and_the_later_wins(void **state)
{
	struct taken taken;

	(void)state;
	take(&taken, "# 我的\n\n  --theme=dark\r\n--ascii\n-C 3\n--width=40\n"
		     "--width 50");
	assert_int_equal(taken.settings.wrong, 0);
	assert_int_equal(taken.options.theme, THEME_DARK);
	assert_true(taken.options.ascii);
	assert_int_equal(taken.options.context, 3);
	assert_int_equal(taken.options.width, 50);
	assert_true(taken.options.given == 0);
}

static void
keys_stand_with_their_actions(void **state)
{
	struct taken taken;

	(void)state;
	take(&taken, "key x = quit\nkey\t<C-x>=up # 上\nkey = = down\n"
		     "key # = last\nkey < = last\nkey > =first\n");
	assert_int_equal(taken.settings.wrong, 0);
	assert_int_equal(taken.settings.keys.count, 6);
	assert_string_equal(taken.settings.keys.at[1].key.name, "<C-x>");
	assert_string_equal(taken.settings.keys.at[2].key.name, "=");
	assert_int_equal(taken.settings.keys.at[3].action, ACTION_LAST);
	assert_string_equal(taken.settings.keys.at[4].key.name, "<");
}

static void
a_wrong_line_is_told_and_the_others_count(void **state)
{
	struct taken taken;

	(void)state;
	take(&taken, "--theme=red\n--ascii\nkey x\nkey x = up\nwhat\n");
	assert_int_equal(taken.settings.wrong, 3);
	assert_int_equal(taken.settings.errors[0].line, 1);
	assert_int_equal(taken.settings.errors[1].line, 3);
	assert_int_equal(taken.settings.errors[2].line, 5);
	assert_true(taken.options.ascii);
	assert_int_equal(taken.settings.keys.count, 1);
}

static void
each_mistake_has_its_words(void **state)
{
	(void)state;
	assert_wrong(
	    "\nwhat\n", 2, "应为选项，如 --theme=dark，或“key 键 = 动作”");
	assert_wrong("key", 1, "应为“key 键 = 动作”");
	assert_wrong("key x up", 1, "应为“key 键 = 动作”");
	assert_wrong(
	    "key x = up down", 1, "动作后面多了字，应为“key 键 = 动作”");
	assert_wrong("\xFF\xFE", 1, "不是 UTF-8");
	assert_wrong("--help", 1, "--help 只写在命令行上");
	assert_wrong("--at=3.6", 1, "--at 只写在命令行上");
	assert_wrong("--ascii toc", 1, "toc 不是选项，应只有选项");
	assert_wrong("--foo", 1, "不认识的选项 --foo，可用 baogao --help");
}

static void
a_line_with_a_mistake_changes_nothing(void **state)
{
	struct taken taken;

	(void)state;
	take(&taken, "--ascii --theme=red\n");
	assert_int_equal(taken.settings.wrong, 1);
	assert_false(taken.options.ascii);
}

static void
of_many_wrong_lines_the_first_are_kept_and_all_counted(void **state)
{
	struct taken taken;
	char text[2 * 1000 + 1];

	(void)state;
	for (size_t i = 0; i < 1000; i++)
		memcpy(text + 2 * i, "x\n", 3);
	take(&taken, text);
	assert_int_equal(taken.settings.wrong, 1000);
	assert_int_equal(taken.settings.errors[SETTINGS_WRONG_MOST - 1].line,
	    SETTINGS_WRONG_MOST);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(options_stand_one_a_line_and_the_later_wins),
		cmocka_unit_test(keys_stand_with_their_actions),
		cmocka_unit_test(a_wrong_line_is_told_and_the_others_count),
		cmocka_unit_test(each_mistake_has_its_words),
		cmocka_unit_test(a_line_with_a_mistake_changes_nothing),
		cmocka_unit_test(
		    of_many_wrong_lines_the_first_are_kept_and_all_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
