#include "term/theme_internal.h"

#include "test.h"

enum {
	BLACK = 0,
	WHITE = 15,
};

static const int depths[] = { 8, 16, 256 };
enum {
	DEPTHS = sizeof depths / sizeof *depths,
};

/* Calls it with every style there is in colour. */
static void
for_each_style(
    void (*check)(enum theme theme, enum role role, struct style style))
{
	for (int theme = 0; theme < THEME_COUNT; theme++)
		for (int role = 0; role < ROLE_COUNT; role++)
			for (int i = 0; i < DEPTHS; i++) {
				struct theme_terminal terminal = {
					.colours = depths[i]
				};

				check((enum theme)theme, (enum role)role,
				    theme_style((enum theme)theme,
					(enum role)role, &terminal));
			}
}

/* The first 16 as xterm has them, then its cube and its greys. */
static void
rgb_of(int colour, double rgb[3])
{
	static const unsigned char basic[][3] = { { 0, 0, 0 }, { 205, 0, 0 },
		{ 0, 205, 0 }, { 205, 205, 0 }, { 0, 0, 238 }, { 205, 0, 205 },
		{ 0, 205, 205 }, { 229, 229, 229 }, { 127, 127, 127 },
		{ 255, 0, 0 }, { 0, 255, 0 }, { 255, 255, 0 }, { 92, 92, 255 },
		{ 255, 0, 255 }, { 0, 255, 255 }, { 255, 255, 255 } };
	int in_cube = colour - 16;

	for (int i = 0; i < 3; i++, in_cube %= i == 1 ? 36 : 6) {
		int step = in_cube / (i == 0 ? 36 : i == 1 ? 6 : 1);

		rgb[i] = colour < 16    ? basic[colour][i]
			 : colour < 232 ? (step == 0 ? 0 : 55 + 40 * step)
					: 8 + 10 * (colour - 232);
	}
}

/* Relative luminance, as WCAG 2 has it, its curve by a cubic. */
static double
luminance(int colour)
{
	static const double weights[] = { 0.2126, 0.7152, 0.0722 };
	double rgb[3], sum = 0;

	rgb_of(colour, rgb);
	for (int i = 0; i < 3; i++) {
		double part = rgb[i] / 255;

		sum += weights[i] * part *
		       (0.0125 + part * (0.6822 + part * 0.3053));
	}
	return sum;
}

static double
contrast(int one, int other)
{
	double a = luminance(one) + 0.05, b = luminance(other) + 0.05;

	return a > b ? a / b : b / a;
}

static void
check_contrast(enum theme theme, enum role role, struct style style)
{
	/* A cell of colour need only be seen. */
	double least = style.background == -1 ? 3 : 1.5;
	int colour =
	    style.background == -1 ? style.foreground : style.background;

	if (colour == -1)
		return;
	if (theme != THEME_LIGHT && contrast(colour, BLACK) < least)
		fail_msg("%d in theme %d: %d on black", role, theme, colour);
	if (theme != THEME_DARK && contrast(colour, WHITE) < least)
		fail_msg("%d in theme %d: %d on white", role, theme, colour);
}

static void
every_colour_is_readable_on_the_backgrounds_of_its_theme(void **state)
{
	(void)state;
	assert_true(contrast(BLACK, WHITE) >= 20.9);
	assert_true(contrast(BLACK, WHITE) <= 21.1);
	assert_true(contrast(214, BLACK) >= 11.0); /* #ffaf00 */
	assert_true(contrast(214, BLACK) <= 11.8);
	for_each_style(check_contrast);
}

static void
check_backgrounds(enum theme theme, enum role role, struct style style)
{
	bool cell = role == ROLE_DIVIDER || role == ROLE_MARK;

	(void)theme;
	assert_true(style.background == -1 || cell);
	assert_int_equal(
	    style.attributes & (A_REVERSE | A_STANDOUT | A_BLINK | A_INVIS), 0);
}

static void
no_role_changes_the_background_of_text(void **state)
{
	(void)state;
	for_each_style(check_backgrounds);
}

static void
check_without_colour(enum theme theme, enum role role, struct style style)
{
	struct theme_terminal terminal = { .colours = 256 };
	struct style text = theme_style(theme, ROLE_TEXT, &terminal);

	switch (role) {
	case ROLE_LEAD:
	case ROLE_TITLE:
	case ROLE_SELECTED:
	case ROLE_ALERT:
		assert_true(style.attributes & A_BOLD);
		break;
	case ROLE_HIT:
		assert_true(style.attributes & A_UNDERLINE);
		assert_false(style.attributes & A_BOLD);
		break;
	case ROLE_HIT_NOW:
		assert_true(style.attributes & A_UNDERLINE);
		assert_true(style.attributes & A_BOLD);
		break;
	case ROLE_DIVIDER:
		assert_true(style.background != -1 || style.blank == L'|');
		break;
	case ROLE_MARK:
		assert_true(style.background != -1 || style.blank == L'>');
		break;
	default:
		assert_int_equal(text.attributes, A_NORMAL);
	}
}

static void
nothing_is_said_by_colour_alone(void **state)
{
	(void)state;
	for_each_style(check_without_colour);
}

static void
check_pair(enum theme theme, enum role role, struct style style)
{
	bool own = style.foreground == -1 && style.background == -1;

	(void)theme;
	(void)role;
	assert_true(own ? style.pair == 0 : style.pair > 0 && style.pair < 64);
}

static void
pairs_are_few_enough_for_a_terminal_of_eight_colours(void **state)
{
	(void)state;
	for_each_style(check_pair);
}

static void
assert_is_mono(enum theme theme, const struct theme_terminal *terminal)
{
	for (int role = 0; role < ROLE_COUNT; role++) {
		struct style style =
		    theme_style(theme, (enum role)role, terminal);
		wchar_t blank = role == ROLE_DIVIDER ? L'|'
				: role == ROLE_MARK  ? L'>'
						     : L' ';

		assert_int_equal(style.pair, 0);
		assert_int_equal(style.blank, blank);
		assert_int_equal(style.attributes & A_DIM, 0);
	}
}

static void
without_colours_the_divider_and_the_mark_are_glyphs(void **state)
{
	static const struct theme_terminal none = { .colours = 0 };
	static const struct theme_terminal two = { .colours = 2 };
	static const struct theme_terminal all = { .colours = 256 };

	(void)state;
	for (int theme = 0; theme < THEME_COUNT; theme++) {
		assert_is_mono((enum theme)theme, &none);
		assert_is_mono((enum theme)theme, &two);
	}
	assert_is_mono(THEME_MONO, &all);
}

static void
in_ascii_only_the_divider_and_the_mark_lose_their_colour(void **state)
{
	static const struct theme_terminal terminal = { .colours = 256,
		.ascii = true };

	(void)state;
	for (int theme = 0; theme < THEME_MONO; theme++) {
		assert_int_equal(
		    theme_style((enum theme)theme, ROLE_DIVIDER, &terminal)
			.blank,
		    L'|');
		assert_int_equal(
		    theme_style((enum theme)theme, ROLE_MARK, &terminal).pair,
		    0);
		assert_int_not_equal(
		    theme_style((enum theme)theme, ROLE_SELECTED, &terminal)
			.pair,
		    0);
	}
}

/* A bar of the palette's blue would be the loudest thing on the screen. */
static void
in_few_colours_the_divider_is_a_line(void **state)
{
	(void)state;
	for (int theme = 0; theme < THEME_COUNT; theme++)
		for (int i = 0; i < DEPTHS; i++) {
			struct theme_terminal terminal = { depths[i], 0,
				false };
			bool calm = depths[i] == 256 && theme != THEME_MONO;
			struct style style = theme_style(
			    (enum theme)theme, ROLE_DIVIDER, &terminal);

			assert_int_equal(style.blank, calm ? L' ' : L'|');
			assert_int_equal(style.pair != 0, calm);
		}
}

static void
where_colour_would_take_the_line_away_the_line_stays(void **state)
{
	static const struct theme_terminal terminal = { .colours = 8,
		.colourless = A_UNDERLINE };

	(void)state;
	for (int theme = 0; theme < THEME_COUNT; theme++) {
		struct style now =
		    theme_style((enum theme)theme, ROLE_HIT_NOW, &terminal);

		assert_int_equal(now.pair, 0);
		assert_int_equal(now.attributes, A_BOLD | A_UNDERLINE);
	}
	assert_int_not_equal(
	    theme_style(THEME_AUTO, ROLE_SELECTED, &terminal).pair, 0);
}

static void
a_terminal_of_millions_of_colours_is_given_the_first_eight(void **state)
{
	static const struct theme_terminal direct = { .colours = 1 << 24 };

	(void)state;
	for (int theme = 0; theme < THEME_COUNT; theme++)
		for (int role = 0; role < ROLE_COUNT; role++) {
			struct style style = theme_style(
			    (enum theme)theme, (enum role)role, &direct);

			assert_true(style.foreground >= -1);
			assert_true(style.foreground <= 7);
			assert_true(style.background >= -1);
			assert_true(style.background <= 7);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    every_colour_is_readable_on_the_backgrounds_of_its_theme),
		cmocka_unit_test(no_role_changes_the_background_of_text),
		cmocka_unit_test(nothing_is_said_by_colour_alone),
		cmocka_unit_test(
		    pairs_are_few_enough_for_a_terminal_of_eight_colours),
		cmocka_unit_test(
		    without_colours_the_divider_and_the_mark_are_glyphs),
		cmocka_unit_test(
		    in_ascii_only_the_divider_and_the_mark_lose_their_colour),
		cmocka_unit_test(in_few_colours_the_divider_is_a_line),
		cmocka_unit_test(
		    where_colour_would_take_the_line_away_the_line_stays),
		cmocka_unit_test(
		    a_terminal_of_millions_of_colours_is_given_the_first_eight),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
