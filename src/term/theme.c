#include "term/theme.h"

#include <assert.h>

enum {
	PAIR_OWN, /* the terminal's own colours */
	PAIR_ACCENT,
	PAIR_DIVIDER,
	PAIR_MARK,
	OWN = -1,
	GREY_OF_256 = 244, /* #808080 */
};

/* Red is readable on black (3.6 to 1) and on white (5.9 to 1), and so is the
 * divider's grey or blue. A selected row is also told by its `>`. */
static const struct {
	short foreground, background, background_256;
} pairs[] = {
	[PAIR_ACCENT] = { COLOR_RED, OWN, OWN },
	[PAIR_DIVIDER] = { OWN, COLOR_BLUE, GREY_OF_256 },
	[PAIR_MARK] = { OWN, COLOR_RED, COLOR_RED },
};

static const struct look coloured[ROLE_COUNT] = {
	[ROLE_TEXT] = { A_NORMAL, PAIR_OWN, L' ' },
	[ROLE_LEAD] = { A_BOLD, PAIR_OWN, L' ' },
	[ROLE_TITLE] = { A_BOLD, PAIR_OWN, L' ' },
	[ROLE_HIT] = { A_BOLD | A_UNDERLINE, PAIR_OWN, L' ' },
	[ROLE_HIT_NOW] = { A_BOLD | A_UNDERLINE, PAIR_ACCENT, L' ' },
	[ROLE_DIM] = { A_DIM, PAIR_OWN, L' ' },
	[ROLE_SELECTED] = { A_BOLD, PAIR_ACCENT, L' ' },
	[ROLE_BAR] = { A_NORMAL, PAIR_OWN, L' ' },
	[ROLE_DIVIDER] = { A_NORMAL, PAIR_DIVIDER, L' ' },
	[ROLE_MARK] = { A_NORMAL, PAIR_MARK, L' ' },
	[ROLE_ALERT] = { A_BOLD, PAIR_OWN, L' ' },
};

static const struct look mono[ROLE_COUNT] = {
	[ROLE_TEXT] = { A_NORMAL, PAIR_OWN, L' ' },
	[ROLE_LEAD] = { A_BOLD, PAIR_OWN, L' ' },
	[ROLE_TITLE] = { A_BOLD, PAIR_OWN, L' ' },
	[ROLE_HIT] = { A_BOLD | A_UNDERLINE, PAIR_OWN, L' ' },
	[ROLE_HIT_NOW] = { A_BOLD | A_UNDERLINE, PAIR_OWN, L' ' },
	[ROLE_DIM] = { A_NORMAL, PAIR_OWN, L' ' },
	[ROLE_SELECTED] = { A_BOLD, PAIR_OWN, L' ' },
	[ROLE_BAR] = { A_NORMAL, PAIR_OWN, L' ' },
	[ROLE_DIVIDER] = { A_NORMAL, PAIR_OWN, L'|' },
	[ROLE_MARK] = { A_NORMAL, PAIR_OWN, L'|' },
	[ROLE_ALERT] = { A_BOLD, PAIR_OWN, L' ' },
};

bool
theme_in_colour(int colours, const char *no_color)
{
	return colours >= 8 && (no_color == NULL || no_color[0] == '\0');
}

bool
theme_start_colour(void)
{
	if (start_color() != OK || use_default_colors() != OK)
		return false;
	for (short i = 1; i < (short)(sizeof pairs / sizeof pairs[0]); i++) {
		short background = COLORS >= 256 ? pairs[i].background_256
						 : pairs[i].background;

		if (init_pair(i, pairs[i].foreground, background) != OK)
			return false;
	}
	return true;
}

struct look
theme_look(enum role role, bool colour)
{
	assert(role < ROLE_COUNT);
	return colour ? coloured[role] : mono[role];
}
