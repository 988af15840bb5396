#include "view/themes.h"

const struct theme_name themes_table[THEME_COUNT] = {
	[THEME_AUTO] = { "auto", "深浅底色通用" },
	[THEME_DARK] = { "dark", "深色底" },
	[THEME_LIGHT] = { "light", "浅色底" },
	[THEME_MONO] = { "mono", "不用颜色" },
};
