/* Starts ncurses on a file, in silence, and asks terminfo. */
#ifndef TERM_SCREEN_H
#define TERM_SCREEN_H

#include <curses.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "term/key_reader.h"

/* Returns a screen of this size for the terminal that TERM names; NULL with an
 * error if TERM names none, or one that cannot be painted on. `stand_in` is set
 * to the entry of terminfo that is used because this machine has none for the
 * terminal; else to NULL. Writes nothing to the terminal. */
SCREEN *screen_open(FILE *file, int rows, int columns, const char **stand_in,
    struct error *error);

/* Whether TERM names the Linux console, whose fonts have 512 glyphs at most:
 * no Chinese, nor the glyphs of our own. */
bool screen_is_console(void);

/* Writes the sequence that clears the screen and homes the cursor. Returns its
 * length; 0 if there is none, or no room. */
size_t screen_clear_bytes(char *bytes, size_t room);

/* Writes the sequence that resets the terminal's palette. Returns its length; 0
 * if there is none, or no room. */
size_t screen_palette_bytes(char *bytes, size_t room);

/* Tells the reader what this terminal sends for its keys. */
void screen_own_keys(struct key_reader *reader);

/* Whether the terminal keeps some of what it showed when it is cleared after it
 * has shrunk: a whole screen must be drawn twice then. */
bool screen_keeps_shreds(void);

/* Whether the terminal follows ECMA-48, and so ignores a sequence that it does
 * not know. */
bool screen_is_ecma48(void);

/* Turns on what tells keys apart, or puts back what was before: marks around a
 * paste (bracketed paste), and an Esc for Alt where a terminal would send
 * another character. Adds nothing to the file if the terminal does not follow
 * ECMA-48. */
void screen_set_key_modes(FILE *file, bool on);

/* Turns reports of clicks and of the wheel in SGR's encoding (xterm's modes
 * 1000 and 1006) on or off; off, the terminal's own selection works. Adds
 * nothing if the terminal does not follow ECMA-48. */
void screen_report_mouse(FILE *file, bool on);

/* Writes the bytes that restore the terminal from any state of ours. Returns
 * their length. */
size_t screen_restore_bytes(char *bytes, size_t room);

#endif
