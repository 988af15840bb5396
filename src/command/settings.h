/* The settings of a reader, a text of lines:
 *
 *     # a comment
 *     --theme=dark
 *     key x = next-chapter
 *
 * An option stands as in BAOGAO_OPTIONS; a key as input/keymap_own.h says. */
#ifndef COMMAND_SETTINGS_H
#define COMMAND_SETTINGS_H

#include "command/options.h"
#include "input/keymap_own.h"

enum {
	SETTINGS_WRONG_MOST = 8, /* wrong lines that are told */
};

struct settings {
	struct arena arena;
	const char *file; /* NULL: there is no place for one */
	struct keymap_own keys;
	/* What is wrong, by line; `wrong` counts those that are not kept too. */
	struct error errors[SETTINGS_WRONG_MOST];
	size_t wrong;
};

/* Takes the lines of a text. A wrong one is skipped. */
void settings_take(
    struct settings *settings, struct options *options, struct str text);

/* Takes the lines of the reader's file, if there is one, and gives the options
 * the keymap and the first error. The settings must outlive the options. */
void settings_read(struct settings *settings, struct options *options);

/* Prints what is wrong on standard error, a line each. */
void settings_tell(const struct settings *settings);

void settings_free(struct settings *settings);

#endif
