/* ncurses brought up on a file, in silence, and what terminfo knows. */
#ifndef TERM_SCREEN_H
#define TERM_SCREEN_H

#include <curses.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "term/key_reader.h"

/* Makes a screen of this size for the terminal that TERM names; NULL with an
 * error where that is no name, or its terminal cannot be painted on. Writes
 * nothing to the terminal. */
SCREEN *screen_open(FILE *file, int rows, int columns, struct error *error);

/* Where else to read, to be put behind a message. */
#define SCREEN_PLAIN_TEXT "；可用 baogao FILE | cat 读纯文本"

/* Whether TERM names the Linux console, whose fonts have 512 glyphs at most:
 * no Chinese, nor the glyphs of our own. */
bool screen_is_console(void);

/* What clears the screen and puts the cursor into its first place; returns the
 * length. */
size_t screen_clear_bytes(char *bytes, size_t room);

/* Tells the sequence what this terminal sends in its own way. */
void screen_own_keys(struct key_reader *reader);

/* Whether the terminal's sequences are those of ECMA-48: it then passes over
 * one that it does not know. */
bool screen_is_ecma48(void);

/* Has the terminal mark what is pasted (bracketed paste), or no longer; adds
 * nothing to the file where its sequences are of another kind. */
void screen_mark_pastes(FILE *file, bool on);

/* Has the terminal report clicks and the wheel, in SGR's way (xterm's modes 1000
 * and 1006), or no longer and its own selection works; nothing where its
 * sequences are of another kind. */
void screen_report_mouse(FILE *file, bool on);

/* What brings the terminal back from any state we leave it in; returns the
 * length. */
size_t screen_restore_bytes(char *bytes, size_t room);

#endif
