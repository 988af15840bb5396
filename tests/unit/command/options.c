/* Colours: what was asked for, NO_COLOR, and TERM. */
#include "line.h"

#include "test.h"

static void
colour_without_a_value_is_always(void **state)
{
	struct line line;

	(void)state;
	assert_true(read_words(&line, NULL, "--color|never"));
	assert_int_equal(line.options.color, COLOR_ALWAYS);
	assert_int_equal(line.count, 1);
	assert_true(read_words(&line, NULL, "--color=always"));
	assert_int_equal(line.options.color, COLOR_ALWAYS);
	assert_true(read_words(&line, NULL, "--color=never"));
	assert_int_equal(line.options.color, COLOR_NEVER);
	assert_true(read_words(&line, "--color", "--color=auto"));
	assert_int_equal(line.options.color, COLOR_AUTO);
}

static void
set_or_unset(const char *name, const char *value)
{
	if (value != NULL)
		setenv(name, value, 1);
	else
		unsetenv(name);
}

static void
by_itself_colour_is_for_terminals_that_may_show_it(void **state)
{
	static const struct {
		const char *terminal, *refused;
		bool is_terminal, shown;
	} cases[] = {
		{ "xterm", NULL, true, true },
		{ "xterm", "", true, true },
		{ "xterm", "1", true, false },
		{ "xterm", NULL, false, false },
		{ "dumb", NULL, true, false },
		{ "", NULL, true, false },
		{ NULL, NULL, true, false },
	};
	struct options options = { .color = COLOR_AUTO };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		set_or_unset("TERM", cases[i].terminal);
		set_or_unset("NO_COLOR", cases[i].refused);
		options.color = COLOR_AUTO;
		assert_int_equal(options_color(&options, cases[i].is_terminal),
		    cases[i].shown);
		options.color = COLOR_ALWAYS;
		assert_true(options_color(&options, cases[i].is_terminal));
		options.color = COLOR_NEVER;
		assert_false(options_color(&options, cases[i].is_terminal));
	}
}

static void
no_color_takes_the_colours_unless_a_theme_is_asked_for(void **state)
{
	static const struct {
		const char *refused, *environment, *words;
		enum theme theme;
	} cases[] = {
		{ NULL, NULL, "", THEME_AUTO },
		{ "", NULL, "", THEME_AUTO },
		{ "0", NULL, "", THEME_MONO },
		{ "1", NULL, "--theme=auto", THEME_AUTO },
		{ "1", "--theme=dark", "", THEME_DARK },
		{ NULL, "--theme=dark", "--theme|light", THEME_LIGHT },
		{ NULL, NULL, "--theme=mono", THEME_MONO },
	};
	struct line line;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		set_or_unset("NO_COLOR", cases[i].refused);
		assert_true(
		    read_words(&line, cases[i].environment, cases[i].words));
		assert_int_equal(options_theme(&line.options), cases[i].theme);
		assert_false(line.options.ascii);
	}
	assert_true(read_words(&line, "--ascii", ""));
	assert_true(line.options.ascii);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(colour_without_a_value_is_always),
		cmocka_unit_test(
		    by_itself_colour_is_for_terminals_that_may_show_it),
		cmocka_unit_test(
		    no_color_takes_the_colours_unless_a_theme_is_asked_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
