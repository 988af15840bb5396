/* What a reader has asked for (command/options_read.h). */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "export/citation.h"
#include "format/load.h"
#include "input/keymap.h"
#include "text/width.h"
#include "view/themes.h"

enum color {
	COLOR_AUTO, /* if standard output is a terminal that can show it */
	COLOR_ALWAYS,
	COLOR_NEVER,
};

struct options {
	enum ambiguous ambiguous;
	bool ask_ambiguous; /* on a screen, the terminal's answer counts */
	enum theme theme;   /* if it was chosen; see options_theme */
	bool theme_chosen;
	bool ascii;
	int width;         /* of printed lines, columns; 0: no wrapping */
	bool width_chosen; /* else a terminal may be narrower */
	struct load_options files; /* what they are, if that was said */
	/* Where the screen opens (report/target.h), UTF-8; empty if that was not
	 * said. */
	char at[128];
	struct keymap keymap; /* of the settings */
	struct error wrong;   /* the first in the settings; empty: none */
	bool beside;          /* notes stand beside the report */
	bool private;         /* a reading leaves no trace, and follows none */
	bool help, version;
	bool self_test; /* of the sandbox, instead of reading */
	/* The rows of options_table that the command line gave, a bit each;
	 * those of BAOGAO_OPTIONS are not among them. */
	uint64_t given;
	bool json;          /* of toc, show and search */
	bool markdown;      /* of notes */
	enum citation cite; /* of show */
	/* Of search. */
	int context; /* sentences on either side of a hit's own */
	bool csv, count, regex, no_pinyin;
	enum color color;
	/* Of figures. */
	char in[128];     /* the section they stand in; empty: all */
	unsigned kinds;   /* a bit for each kind wanted; 0: what counts */
	unsigned classes; /* a bit for each unit class wanted; 0: all */
	bool bom;         /* before the CSV */
	bool all;         /* targets without a result too */
	bool pairs;       /* that are found are written too */
};

/* Returns the theme to begin with: the chosen one; without one, the theme
 * without colours if NO_COLOR is set and not empty (no-color.org), otherwise
 * the one for any terminal. */
enum theme options_theme(const struct options *options);

/* Returns whether printed text may have bold runs: as the options say, or by
 * themselves on a terminal that TERM names and does not call dumb, and without
 * NO_COLOR. */
bool options_color(const struct options *options, bool is_terminal);

#endif
