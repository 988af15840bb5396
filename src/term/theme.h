/* How a role looks. The terminal's own colours; the background of text is
 * never set; nothing is said by colour alone. */
#ifndef TERM_THEME_H
#define TERM_THEME_H

#include <curses.h>
#include <stdbool.h>

#include "view/role.h"

struct look {
	attr_t attributes;
	short pair;
	wchar_t blank; /* what stands for a blank */
};

/* Whether a terminal of so many colours is painted in them; `no_color` is the
 * variable NO_COLOR (no-color.org), which counts unless it is empty. */
bool theme_in_colour(int colours, const char *no_color);

/* Readies the pairs of colours, once the screen exists; false if the terminal
 * cannot keep its own colours beside ours, and is mono then. */
bool theme_start_colour(void);

struct look theme_look(enum role role, bool colour);

#endif
