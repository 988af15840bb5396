/* How many columns ncurses believes a character fills: our wcwidth stands in
 * the executable and takes the place of libc's for all libraries, so that the
 * layout and ncurses ask the same table. */
#ifndef TERM_WCWIDTH_H
#define TERM_WCWIDTH_H

#include <stdbool.h>

#include "text/width.h"

/* What an ambiguous character counts from now on; narrow before. */
void wcwidth_set(enum ambiguous ambiguous);

enum ambiguous wcwidth_ambiguous(void);

/* Whether ncurses really asks our wcwidth: tried on a pad, so that nothing is
 * written. A screen must exist. */
bool wcwidth_rule_curses(void);

#endif
