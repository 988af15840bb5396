/* Our own wcwidth(3). In the executable it replaces the C library's for all
 * libraries, so that ncurses and the layout ask the same table. */
#ifndef TERM_WCWIDTH_INTERNAL_H
#define TERM_WCWIDTH_INTERNAL_H

#include <stdbool.h>

#include "text/width.h"

/* Sets the width of ambiguous characters from now on; it is narrow before. */
void wcwidth_set(enum ambiguous ambiguous);

enum ambiguous wcwidth_ambiguous(void);

/* Whether ncurses really asks our wcwidth. Tries it on a pad, so that nothing
 * is written. A screen must exist. */
bool wcwidth_rule_curses(void);

#endif
