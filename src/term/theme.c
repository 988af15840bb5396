#include "term/theme_internal.h"

#include <assert.h>
#include <stddef.h>

/* How many colours there are to choose from. */
enum depth {
	OF_8,
	OF_16,
	OF_256,
	DEPTHS,
};

enum shade {
	OWN,
	ACCENT,
	RULE,
	/* For dark backgrounds. */
	DARK_RED,
	DARK_YELLOW,
	DARK_CYAN,
	DARK_RULE,
	/* For light ones. */
	LIGHT_RED,
	LIGHT_BLUE,
	LIGHT_PURPLE,
	LIGHT_GREY,
	LIGHT_RULE,
};

/* -1 is the terminal's own colour. The first 16 depend on its palette; bright
 * black is not used, since it may be the background itself. No other of them is
 * calm enough for a rule, which is then drawn as without colours. */
static const short shades[][DEPTHS] = {
	[OWN] = { -1, -1, -1 },
	[ACCENT] = { COLOR_MAGENTA, COLOR_MAGENTA, 30 },
	[RULE] = { -1, -1, 244 },
	[DARK_RED] = { COLOR_RED, COLOR_RED + 8, 203 },
	[DARK_YELLOW] = { COLOR_YELLOW, COLOR_YELLOW + 8, 221 },
	[DARK_CYAN] = { COLOR_CYAN, COLOR_CYAN + 8, 117 },
	[DARK_RULE] = { -1, -1, 240 },
	[LIGHT_RED] = { COLOR_RED, COLOR_RED, 160 },
	[LIGHT_BLUE] = { COLOR_BLUE, COLOR_BLUE, 25 },
	[LIGHT_PURPLE] = { COLOR_MAGENTA, COLOR_MAGENTA, 126 },
	[LIGHT_GREY] = { -1, -1, 242 },
	[LIGHT_RULE] = { -1, -1, 250 },
};

/* The bits of terminfo's ncv that matter here. */
static const struct {
	int bit;
	attr_t attribute;
} exclusive[] = { { 2, A_UNDERLINE }, { 32, A_BOLD } };

struct theme_row {
	attr_t attributes;
	enum shade foreground, background;
	wchar_t blank;
};

/* The accent is readable on black and on white (contrast above 3.4 to 1), and so
 * is the grey of the rule; it is no colour of an alarm. Hits need none: they are
 * underlined, the current one is also bold, and a selected row has its `>`. */
static const struct theme_row table[THEME_COUNT][ROLE_COUNT] = {
	[THEME_AUTO] = {
	    [ROLE_TEXT] = { A_NORMAL, OWN, OWN, L' ' },
	    [ROLE_LEAD] = { A_BOLD, OWN, OWN, L' ' },
	    [ROLE_TITLE] = { A_BOLD, OWN, OWN, L' ' },
	    [ROLE_HIT] = { A_UNDERLINE, OWN, OWN, L' ' },
	    [ROLE_HIT_NOW] = { A_BOLD | A_UNDERLINE, OWN, OWN, L' ' },
	    [ROLE_DIM] = { A_DIM, OWN, OWN, L' ' },
	    [ROLE_SELECTED] = { A_BOLD, ACCENT, OWN, L' ' },
	    [ROLE_BAR] = { A_NORMAL, OWN, OWN, L' ' },
	    [ROLE_DIVIDER] = { A_NORMAL, OWN, RULE, L' ' },
	    [ROLE_MARK] = { A_NORMAL, OWN, ACCENT, L' ' },
	    [ROLE_ALERT] = { A_BOLD, OWN, OWN, L' ' },
	},
	[THEME_DARK] = {
	    [ROLE_TEXT] = { A_NORMAL, OWN, OWN, L' ' },
	    [ROLE_LEAD] = { A_BOLD, DARK_CYAN, OWN, L' ' },
	    [ROLE_TITLE] = { A_BOLD, DARK_CYAN, OWN, L' ' },
	    [ROLE_HIT] = { A_UNDERLINE, DARK_YELLOW, OWN, L' ' },
	    [ROLE_HIT_NOW] = { A_BOLD | A_UNDERLINE, DARK_YELLOW, OWN, L' ' },
	    [ROLE_DIM] = { A_DIM, OWN, OWN, L' ' },
	    [ROLE_SELECTED] = { A_BOLD, DARK_YELLOW, OWN, L' ' },
	    [ROLE_BAR] = { A_NORMAL, OWN, OWN, L' ' },
	    [ROLE_DIVIDER] = { A_NORMAL, OWN, DARK_RULE, L' ' },
	    [ROLE_MARK] = { A_NORMAL, OWN, DARK_YELLOW, L' ' },
	    [ROLE_ALERT] = { A_BOLD, DARK_RED, OWN, L' ' },
	},
	[THEME_LIGHT] = {
	    [ROLE_TEXT] = { A_NORMAL, OWN, OWN, L' ' },
	    [ROLE_LEAD] = { A_BOLD, LIGHT_BLUE, OWN, L' ' },
	    [ROLE_TITLE] = { A_BOLD, LIGHT_BLUE, OWN, L' ' },
	    [ROLE_HIT] = { A_UNDERLINE, LIGHT_PURPLE, OWN, L' ' },
	    [ROLE_HIT_NOW] = { A_BOLD | A_UNDERLINE, LIGHT_PURPLE, OWN, L' ' },
	    [ROLE_DIM] = { A_NORMAL, LIGHT_GREY, OWN, L' ' },
	    [ROLE_SELECTED] = { A_BOLD, LIGHT_PURPLE, OWN, L' ' },
	    [ROLE_BAR] = { A_NORMAL, OWN, OWN, L' ' },
	    [ROLE_DIVIDER] = { A_NORMAL, OWN, LIGHT_RULE, L' ' },
	    [ROLE_MARK] = { A_NORMAL, OWN, LIGHT_PURPLE, L' ' },
	    [ROLE_ALERT] = { A_BOLD, LIGHT_RED, OWN, L' ' },
	},
	[THEME_MONO] = {
	    [ROLE_TEXT] = { A_NORMAL, OWN, OWN, L' ' },
	    [ROLE_LEAD] = { A_BOLD, OWN, OWN, L' ' },
	    [ROLE_TITLE] = { A_BOLD, OWN, OWN, L' ' },
	    [ROLE_HIT] = { A_UNDERLINE, OWN, OWN, L' ' },
	    [ROLE_HIT_NOW] = { A_BOLD | A_UNDERLINE, OWN, OWN, L' ' },
	    [ROLE_DIM] = { A_NORMAL, OWN, OWN, L' ' },
	    [ROLE_SELECTED] = { A_BOLD, OWN, OWN, L' ' },
	    [ROLE_BAR] = { A_NORMAL, OWN, OWN, L' ' },
	    [ROLE_DIVIDER] = { A_NORMAL, OWN, OWN, L'|' },
	    [ROLE_MARK] = { A_NORMAL, OWN, OWN, L'>' },
	    [ROLE_ALERT] = { A_BOLD, OWN, OWN, L' ' },
	},
};

/* A terminal of direct colour (more than 256) has the first 8 too, but not the
 * palette of 256. */
static enum depth
depth_of(int colours)
{
	return colours == 256                   ? OF_256
	       : colours >= 16 && colours < 256 ? OF_16
						: OF_8;
}

static bool
fits(const struct theme_row *row, const struct theme_terminal *terminal)
{
	enum depth depth = depth_of(terminal->colours);

	if (row->background != OWN && shades[row->background][depth] == -1)
		return false;
	if (terminal->colours < THEME_COLOURS_LEAST)
		return false;
	if ((row->attributes & terminal->colourless) != 0)
		return false;
	return !terminal->ascii || row->background == OWN;
}

struct style
theme_style(
    enum theme theme, enum role role, const struct theme_terminal *terminal)
{
	const struct theme_row *row = &table[theme][role];
	enum depth depth = depth_of(terminal->colours);
	short pair = (short)((int)theme * ROLE_COUNT + (int)role + 1);
	struct style style;

	assert(theme < THEME_COUNT && role < ROLE_COUNT);
	if (!fits(row, terminal))
		row = &table[THEME_MONO][role];
	style = (struct style){
		.attributes = row->attributes,
		.foreground = shades[row->foreground][depth],
		.background = shades[row->background][depth],
		.blank = row->blank,
	};
	if (style.foreground != -1 || style.background != -1)
		style.pair = pair;
	return style;
}

bool
theme_start(struct theme_terminal *terminal)
{
	char colours[] = "colors", without[] = "ncv";
	int ncv = tigetnum(without);

	terminal->colours = tigetnum(colours);
	terminal->colourless = 0;
	for (size_t i = 0; i < sizeof exclusive / sizeof *exclusive; i++)
		if (ncv > 0 && (ncv & exclusive[i].bit) != 0)
			terminal->colourless |= exclusive[i].attribute;
	if (terminal->colours >= THEME_COLOURS_LEAST && start_color() == OK &&
	    use_default_colors() == OK)
		return true;
	terminal->colours = 0;
	return false;
}

void
theme_take(enum theme theme, const struct theme_terminal *terminal,
    struct style styles[ROLE_COUNT])
{
	for (int role = 0; role < ROLE_COUNT; role++) {
		struct style *style = &styles[role];

		*style = theme_style(theme, (enum role)role, terminal);
		if (style->pair != 0 &&
		    init_pair(style->pair, style->foreground,
			style->background) != OK)
			style->pair = 0;
	}
}
