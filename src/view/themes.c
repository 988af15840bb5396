#include "view/themes.h"

const struct theme_name themes_table[THEME_COUNT] = {
	[THEME_AUTO] = { "auto", "通用" },
	[THEME_DARK] = { "dark", "深底" },
	[THEME_LIGHT] = { "light", "浅底" },
	[THEME_MONO] = { "mono", "单色" },
};
