#include "host/xdg.h"

#include <stddef.h>
#include <stdlib.h>

static const char *
chosen(enum xdg_kind kind)
{
	switch (kind) {
	case XDG_CONFIG:
		return getenv("XDG_CONFIG_HOME");
	case XDG_STATE:
		return getenv("XDG_STATE_HOME");
	case XDG_DATA:
		return getenv("XDG_DATA_HOME");
	}
	return NULL;
}

/* Below the home. */
static const char *const usual[] = {
	[XDG_CONFIG] = ".config",
	[XDG_STATE] = ".local/state",
	[XDG_DATA] = ".local/share",
};

static bool
is_absolute(const char *path)
{
	return path != NULL && path[0] == '/';
}

bool
xdg_folder(struct arena *arena, enum xdg_kind kind, struct str *folder)
{
	const char *set = chosen(kind), *home = getenv("HOME");

	if (is_absolute(set))
		*folder = arena_print(arena, "%s/baogao", set);
	else if (is_absolute(home))
		*folder = arena_print(arena, "%s/%s/baogao", home, usual[kind]);
	else
		return false;
	return true;
}
