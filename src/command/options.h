/* What the command line and BAOGAO_OPTIONS ask for. */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "text/width.h"
#include "view/themes.h"

enum color {
	COLOR_AUTO, /* where there is a terminal that may show it */
	COLOR_ALWAYS,
	COLOR_NEVER,
};

struct options {
	enum ambiguous ambiguous;
	enum theme theme; /* options_theme says which one holds */
	bool theme_chosen, ascii;
	bool ask_ambiguous; /* on a screen the terminal's answer counts */
	int width; /* of printed lines in columns; 0: whole paragraphs */
	const char *encoding; /* of files (text/decode.h); NULL: as they tell */
	bool help, version;
	bool self_test; /* of a kiosk */
	/* Of search. */
	int context; /* sentences on either side of a hit's own */
	bool json, count, regex, no_pinyin;
	enum color color;
};

/* One option; the table is what --help prints. */
struct option_entry {
	const char *name;    /* NULL closes the table */
	const char *value;   /* as --help prints it; NULL where it has none */
	const char *words;   /* what it does, Chinese */
	const char *command; /* the one it is of; NULL where it is of all */
	char letter;         /* the short form, 0 for none */
	bool optional;       /* the value may be left out; then it is NULL */
	/* NULL where it sets a bool and no more: the one at this offset. */
	bool (*take)(
	    struct options *options, const char *value, struct error *error);
	size_t flag;
};

extern const struct option_entry options_table[];

/* Begins with narrow until the terminal is asked, and 76 columns, takes the
 * words of BAOGAO_OPTIONS (parted by blanks, options only), then those of the command line, which win.
 * `*arguments` is left at what is no option, `*count` of them, whether or not
 * there is an error: one can tell which command was meant. An error is the
 * first one, and EX_USAGE. */
bool options_read(struct options *options, int *count, char ***arguments,
    struct error *error);

/* The theme to begin with: what was asked for, else none of colours where
 * NO_COLOR is set and not empty (no-color.org), else the one for all. */
enum theme options_theme(const struct options *options);

/* Whether what is written may be set off: where that is left to us, on a
 * terminal that TERM names and does not call dumb, without NO_COLOR. */
bool options_color(const struct options *options, bool is_terminal);

#endif
