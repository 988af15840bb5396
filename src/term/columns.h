/* How many columns ncurses believes a character fills: our wcwidth stands in
 * the executable and takes the place of libc's for all libraries, so that the
 * layout and ncurses ask the same table. */
#ifndef TERM_COLUMNS_H
#define TERM_COLUMNS_H

#include <stdbool.h>

#include "text/width.h"

/* What an ambiguous character counts from now on; narrow before. */
void columns_set(enum ambiguous ambiguous);

enum ambiguous columns_ambiguous(void);

/* Whether ncurses really asks our wcwidth: tried on a pad, so that nothing is
 * written. A screen must exist. */
bool columns_rule_curses(void);

#endif
