/* The themes a reader can choose. term/theme says how each looks. */
#ifndef VIEW_THEMES_H
#define VIEW_THEMES_H

enum theme {
	THEME_AUTO, /* readable on black and on white */
	THEME_DARK, /* for dark backgrounds */
	THEME_LIGHT,
	THEME_MONO, /* no colours */
	THEME_COUNT,
};

struct theme_name {
	const char *name;  /* as --theme takes it */
	const char *words; /* Chinese */
};

extern const struct theme_name themes_table[THEME_COUNT];

#endif
