#include "command/options.h"

#include <stdlib.h>
#include <string.h>

static bool
colours_are_refused(void)
{
	const char *refused = getenv("NO_COLOR");

	return refused != NULL && refused[0] != '\0';
}

enum theme
options_theme(const struct options *options)
{
	if (options->theme_chosen)
		return options->theme;
	return colours_are_refused() ? THEME_MONO : THEME_AUTO;
}

bool
options_color(const struct options *options, bool is_terminal)
{
	const char *terminal = getenv("TERM");

	if (options->color != COLOR_AUTO)
		return options->color == COLOR_ALWAYS;
	return is_terminal && terminal != NULL && terminal[0] != '\0' &&
	       strcmp(terminal, "dumb") != 0 && !colours_are_refused();
}
