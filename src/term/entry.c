#include "term/entry_internal.h"

#include <stdbool.h>
#include <string.h>
#include <term.h>

enum {
	NAME_ROOM = 128, /* bytes; terminfo's own names are shorter */
	FOUND_UNFIT = 1, /* setupterm: a terminal that prints on paper */
};

/* In this order. The terminals of today that terminfo may not know yet all
 * take after xterm. */
static const char *const stand_ins[] = { "xterm-256color", "xterm", "vt100" };

/* Entries that serve terminals whose names begin so better than their own.
 * mlterm clips what ECH and EL 1 erase by characters, not columns, and leaves
 * Han behind; this entry has neither, and as many colours. */
static const struct {
	const char *terminals, *entry;
} better[] = { { "mlterm", "xterm-color" } };

/* The entry that says it is none (terminfo's gn); curses answers as if it were
 * not there. */
static const char nobody[] = "unknown";

static bool
may_be_a_name(const char *name)
{
	size_t length = strlen(name);

	for (size_t i = 0; i < length; i++)
		if (name[i] <= ' ' || name[i] > '~' || name[i] == '/')
			return false;
	return length < NAME_ROOM && strcmp(name, nobody) != 0;
}

/* The name's type is not const everywhere. */
static SCREEN *
open_by(const char *name, FILE *file)
{
	char copy[NAME_ROOM] = "";

	return newterm(strncat(copy, name, sizeof copy - 1), file, stdin);
}

/* Returns the entry that serves a terminal better than its own, or NULL. */
static const char *
better_entry(const char *name)
{
	for (size_t i = 0; i < sizeof better / sizeof *better; i++)
		if (strncmp(name, better[i].terminals,
			strlen(better[i].terminals)) == 0)
			return better[i].entry;
	return NULL;
}

static SCREEN *
open_by_better(const char *name, FILE *file)
{
	const char *entry = better_entry(name);

	return entry == NULL ? NULL : open_by(entry, file);
}

/* mlterm, whose ED 2 leaves characters beside the narrower screen. */
bool
entry_keeps_shreds(const char *terminal)
{
	return better_entry(terminal) != NULL;
}

/* Whether there is an entry, though not of a screen. */
static bool
is_on_paper(const char *name, FILE *file)
{
	char copy[NAME_ROOM] = "";
	int found = 0;

	return setupterm(strncat(copy, name, sizeof copy - 1), fileno(file),
		   &found) == ERR &&
	       found == FOUND_UNFIT;
}

SCREEN *
entry_open(const char *terminal, FILE *file, const char **stand_in)
{
	SCREEN *screen;

	*stand_in = NULL;
	if (!may_be_a_name(terminal))
		return NULL;
	screen = open_by_better(terminal, file);
	if (screen == NULL)
		screen = open_by(terminal, file);
	if (screen != NULL || is_on_paper(terminal, file))
		return screen;
	for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++) {
		*stand_in = stand_ins[i];
		screen = open_by(stand_ins[i], file);
		if (screen != NULL)
			return screen;
	}
	*stand_in = NULL;
	return NULL;
}
