/* The style of each role. The terminal's own colours are used; the background
 * of text is never set; nothing is said by colour alone. */
#ifndef TERM_THEME_INTERNAL_H
#define TERM_THEME_INTERNAL_H

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
	attr_t colourless; /* attributes that exclude colour */
	bool ascii;        /* the divider and the mark are characters */
};

struct style {
	attr_t attributes;
	short foreground, background; /* -1: the terminal's own */
	short pair;                   /* of these two; 0 if both are -1 */
	wchar_t blank;                /* shown for a blank */
};

/* Asks terminfo for all but `ascii`, and prepares curses for colours. The
 * screen must exist. Returns false, with no colours, if the terminal has none
 * or cannot keep its own beside ours. */
bool theme_start(struct theme_terminal *terminal);

/* Returns the style of a role on this terminal. No two styles share a pair. */
struct style theme_style(
    enum theme theme, enum role role, const struct theme_terminal *terminal);

/* Fills in the styles of all roles and defines their pairs in curses. */
void theme_take(enum theme theme, const struct theme_terminal *terminal,
    struct style styles[ROLE_COUNT]);

#endif
