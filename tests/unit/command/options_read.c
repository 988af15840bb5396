#include <sysexits.h>

#include "line.h"

#include "test.h"

static void
without_options_lines_are_76_columns_and_narrow(void **state)
{
	struct line line;

	(void)state;
	assert_true(read_words(&line, NULL, ""));
	assert_int_equal(line.options.width, 76);
	assert_int_equal(line.options.ambiguous, AMBIGUOUS_NARROW);
	assert_true(line.options.ask_ambiguous);
	assert_false(line.options.help || line.options.version);
	assert_int_equal(line.options.context, 0);
	assert_int_equal(line.options.color, COLOR_AUTO);
	assert_false(line.options.json || line.options.count ||
		     line.options.regex || line.options.no_pinyin);
	assert_int_equal(line.count, 0);
	assert_null(line.arguments[0]);
}

static void
options_may_stand_anywhere(void **state)
{
	struct line line;

	(void)state;
	assert_true(
	    read_words(&line, NULL, "show|--width=40|3.6|--ambiguous|wide|-"));
	assert_int_equal(line.options.width, 40);
	assert_int_equal(line.options.ambiguous, AMBIGUOUS_WIDE);
	assert_int_equal(line.count, 3);
	assert_string_equal(line.arguments[0], "show");
	assert_string_equal(line.arguments[1], "3.6");
	assert_string_equal(line.arguments[2], "-");
}

static void
an_encoding_is_one_of_the_list(void **state)
{
	struct line line;

	(void)state;
	assert_true(read_words(&line, NULL, ""));
	assert_null(line.options.files.encoding);
	assert_true(read_words(&line, "--encoding=euctw", "--encoding|big5"));
	assert_string_equal(line.options.files.encoding, "Big5");
	assert_false(read_words(&line, NULL, "--encoding=latin1"));
	assert_int_equal(line.error.status, EX_USAGE);
	assert_non_null(strstr(line.error.message, "UTF-16LE 或 UTF-16BE，"));
	assert_false(read_words(&line, NULL, "--encoding="));
}

static void
what_stands_behind_two_dashes_is_no_option(void **state)
{
	struct line line;

	(void)state;
	assert_true(read_words(&line, NULL, "--|--width=40"));
	assert_int_equal(line.options.width, 76);
	assert_int_equal(line.count, 1);
	assert_string_equal(line.arguments[0], "--width=40");
}

static void
a_search_has_options_of_its_own(void **state)
{
	struct line line;

	(void)state;
	assert_true(read_words(
	    &line, NULL, "search|-C3|--json|--count|--regex|--no-pinyin|词"));
	assert_int_equal(line.options.context, 3);
	assert_true(line.options.json && line.options.count &&
		    line.options.regex && line.options.no_pinyin);
	assert_int_equal(line.count, 2);
	assert_true(read_words(&line, NULL, "search|-C|99|词"));
	assert_int_equal(line.options.context, 99);
	assert_int_equal(line.count, 2);
	assert_true(read_words(&line, "-C4", "--context=0"));
	assert_int_equal(line.options.context, 0);
}

static void
letters_stand_for_help_and_version(void **state)
{
	struct line line;

	(void)state;
	assert_true(read_words(&line, NULL, "-hV"));
	assert_true(line.options.help && line.options.version);
}

static void
the_environment_is_read_first_and_the_line_wins(void **state)
{
	struct line line;

	(void)state;
	assert_true(read_words(
	    &line, " --width  30\t--ambiguous=wide ", "toc|--width=50"));
	assert_int_equal(line.options.width, 50);
	assert_int_equal(line.options.ambiguous, AMBIGUOUS_WIDE);
	assert_false(line.options.ask_ambiguous);
	assert_int_equal(line.count, 1);
	assert_true(read_words(&line, "--ambiguous=wide", "--ambiguous=auto"));
	assert_int_equal(line.options.ambiguous, AMBIGUOUS_NARROW);
	assert_true(line.options.ask_ambiguous);
	assert_true(
	    read_words(&line, "--ambiguous=wide", "--ambiguous=narrow"));
	assert_int_equal(line.options.ambiguous, AMBIGUOUS_NARROW);
	assert_false(line.options.ask_ambiguous);
	assert_true(read_words(&line, "", ""));
	assert_true(read_words(&line, "--width=0", ""));
	assert_int_equal(line.options.width, 0);
}

static void
assert_refused(const char *environment, const char *words, const char *message)
{
	struct line line;

	assert_false(read_words(&line, environment, words));
	assert_int_equal(line.error.status, EX_USAGE);
	assert_int_equal(line.error.line, 0);
	assert_string_equal(line.error.message, message);
}

static void
the_environment_holds_nothing_but_options(void **state)
{
	(void)state;
	assert_refused("--width=30 toc", "",
	    "BAOGAO_OPTIONS 中：toc 不是选项，应只有选项");
	assert_refused("--foo", "",
	    "BAOGAO_OPTIONS 中：不认识的选项 --foo，可用 baogao --help");
}

static void
behind_an_error_the_command_can_still_be_told(void **state)
{
	static const char *const wrong[] = { "--foo|search|词",
		"search|--foo|词", "--width=3|--width|40|search|词",
		"-x|search|--color=red|词", "search|词|--json=1" };
	struct line line;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		assert_false(read_words(&line, NULL, wrong[i]));
		assert_int_equal(line.count, 2);
		assert_string_equal(line.arguments[0], "search");
	}
	assert_false(read_words(&line, "--foo", "search|--bar|词"));
	assert_string_equal(line.arguments[0], "search");
	assert_non_null(strstr(line.error.message, "--foo"));
}

static void
of_two_errors_the_first_is_told(void **state)
{
	(void)state;
	assert_refused(
	    NULL, "--width=3|--foo", "--width 应为 0 或 20 到 1000，不是 3");
}

static void
an_unknown_option_is_named(void **state)
{
	(void)state;
	assert_refused(NULL, "toc|--widht=3",
	    "不认识的选项 --widht=3，可用 baogao --help");
	assert_refused(NULL, "-x", "不认识的选项 -x，可用 baogao --help");
	assert_refused(NULL, "\x2D\x01", "不认识的选项 -，可用 baogao --help");
}

static void
a_width_is_nothing_or_at_least_20(void **state)
{
	static const char *const wrong[] = { "--width=19", "--width=-1",
		"--width=+40", "--width= 40", "--width|4x",
		"--width=", "--width=99999999999999999999" };
	struct line line;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		assert_false(read_words(&line, NULL, wrong[i]));
		assert_int_equal(line.error.status, EX_USAGE);
		assert_non_null(
		    strstr(line.error.message, "--width 应为 0 或 20 到"));
	}
	assert_true(read_words(&line, NULL, "--width=20"));
}

static void
a_context_is_0_to_99_sentences(void **state)
{
	(void)state;
	assert_refused(NULL, "-C100", "-C 应为 0 到 99，不是 100");
	assert_refused(NULL, "-C|-1", "-C 应为 0 到 99，不是 -1");
	assert_refused(NULL, "-C99999999999999999999",
	    "-C 应为 0 到 99，不是 99999999999999999999");
	assert_refused(NULL, "--context=", "-C 应为 0 到 99，不是 ");
	assert_refused(NULL, "-C", "--context 缺少值，应如 --context=句数");
}

static void
an_option_lacks_no_value_and_has_none_too_many(void **state)
{
	(void)state;
	assert_refused(NULL, "--ambiguous",
	    "--ambiguous 缺少值，应如 --ambiguous=auto|narrow|wide");
	assert_refused(NULL, "--help=3", "--help 不带值");
	assert_refused(NULL, "--ambiguous=both",
	    "--ambiguous 应为 auto、narrow 或 wide，不是 both");
	assert_refused(NULL, "--color=red",
	    "--color 应为 auto、always 或 never，不是 red");
	assert_refused(NULL, "--json=3", "--json 不带值");
	assert_refused(NULL, "--theme=red",
	    "--theme 应为 auto、dark、light 或 mono，不是 red");
	assert_refused(NULL, "--ascii=3", "--ascii 不带值");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    without_options_lines_are_76_columns_and_narrow),
		cmocka_unit_test(options_may_stand_anywhere),
		cmocka_unit_test(an_encoding_is_one_of_the_list),
		cmocka_unit_test(what_stands_behind_two_dashes_is_no_option),
		cmocka_unit_test(a_search_has_options_of_its_own),
		cmocka_unit_test(letters_stand_for_help_and_version),
		cmocka_unit_test(
		    the_environment_is_read_first_and_the_line_wins),
		cmocka_unit_test(the_environment_holds_nothing_but_options),
		cmocka_unit_test(behind_an_error_the_command_can_still_be_told),
		cmocka_unit_test(of_two_errors_the_first_is_told),
		cmocka_unit_test(an_unknown_option_is_named),
		cmocka_unit_test(a_context_is_0_to_99_sentences),
		cmocka_unit_test(a_width_is_nothing_or_at_least_20),
		cmocka_unit_test(
		    an_option_lacks_no_value_and_has_none_too_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
