/* How a role looks. The terminal's own colours; the background of text is
 * never set; nothing is said by colour alone. */
#ifndef TERM_THEME_H
#define TERM_THEME_H

#include <curses.h>
#include <stdbool.h>

#include "view/role.h"
#include "view/themes.h"

enum {
	THEME_COLOURS_LEAST = 8,
};

/* What a terminal can show. */
struct theme_terminal {
	int colours;       /* fewer than THEME_COLOURS_LEAST count as none */
	attr_t colourless; /* what has these attributes can have no colour */
	bool ascii;        /* the divider and the mark are to be glyphs */
};

struct style {
	attr_t attributes;
	short foreground, background; /* -1: the terminal's own */
	short pair;                   /* of these two; 0 where both are own */
	wchar_t blank;                /* what stands for a blank */
};

/* Asks terminfo for all but `ascii` and readies curses for colours, once the
 * screen exists; false, with no colours, if the terminal has none or cannot
 * keep its own beside ours. */
bool theme_start(struct theme_terminal *terminal);

/* How a role looks there. No two looks share the number of a pair. */
struct style theme_style(
    enum theme theme, enum role role, const struct theme_terminal *terminal);

/* The same for all roles, with their pairs made. */
void theme_take(enum theme theme, const struct theme_terminal *terminal,
    struct style styles[ROLE_COUNT]);

#endif
