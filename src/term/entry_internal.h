/* The entry of terminfo that a terminal is painted by. For screen.c alone. */
#ifndef TERM_ENTRY_INTERNAL_H
#define TERM_ENTRY_INTERNAL_H

#include <curses.h>
#include <stdbool.h>

/* Opens a screen of curses on the file for a terminal of this name, which is
 * not empty. Where this machine has no entry for it the commonest ones stand
 * in, and `stand_in` is set to the name of the one that does; else to NULL.
 * Returns NULL for a terminal that nothing can be painted on, for a name that
 * can be none, and where no entry is there. */
SCREEN *entry_open(const char *terminal, FILE *file, const char **stand_in);

/* Whether a terminal of this name keeps some of what it showed when it is cleared
 * after it has shrunk: it must be drawn twice then. */
bool entry_keeps_shreds(const char *terminal);

#endif
