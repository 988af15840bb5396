/* The terminal. This folder alone knows curses. It owns the tty's modes, size
 * and suspension itself; ncurses writes into a file in memory, and each frame
 * goes out in one write. */
#ifndef TERM_TERM_H
#define TERM_TERM_H

#include <stdbool.h>

#include "base/error.h"
#include "input/key.h"
#include "view/frame.h"
#include "view/themes.h"

struct term;

/* What the terminal answered. */
struct term_answer {
	bool understood;          /* it reads the locale's encoding */
	enum ambiguous ambiguous; /* narrow if it did not tell */
};

enum term_event {
	TERM_KEY,      /* `key` is filled */
	TERM_RESIZED,  /* ask term_size again */
	TERM_ANSWERED, /* ask term_answer */
	TERM_REDRAW,   /* resumed: show a frame before anything else */
	TERM_WAITED,   /* nothing came in the time given */
	TERM_ENDED,    /* a signal asked for the end, or the line is gone */
};

/* Takes the terminal over: standard output, and for keys what tty_keys has
 * returned. An error (EX_UNAVAILABLE) leaves it as it was and
 * says what is missing: TERM, a cursor that can be moved, or an ncurses that
 * follows our wcwidth if the ambiguous width is 2. */
struct term *
term_start(int keys, enum ambiguous ambiguous, struct error *error);

/* Restores the terminal. If a signal has asked for the end, ends the process by
 * that signal. */
void term_stop(struct term *term);

/* Returns rows and columns, clamped to 1..500 and 1..1000. */
void term_size(const struct term *term, int *rows, int *columns);

/* Has the next frame ask how wide the terminal draws, in the same write, if the
 * terminal may know. Nothing may have been shown before. The answer comes as an
 * event, late or never. */
void term_ask(struct term *term);

/* The answer is no longer wanted: it becomes neither an event nor keys. */
void term_unask(struct term *term);

struct term_answer term_answer(const struct term *term);

/* Whether frames of this ambiguous width can be shown. A width of 2 needs an
 * ncurses that follows our wcwidth. */
bool term_can_show(enum ambiguous ambiguous);

/* Waits for the next event for at most this many milliseconds; -1 is for
 * ever. */
enum term_event term_read(struct term *term, int milliseconds, struct key *key);

/* Shows the frame, in one write; writes nothing if nothing changed. Takes over
 * the arena that holds the frame, and leaves an empty one. */
void
term_show(struct term *term, struct arena *arena, const struct frame *frame);

/* Asks the terminal, with the next frame, to put a text in UTF-8 into its
 * clipboard. Nothing tells whether it does. Returns false if the terminal might
 * print the sequence. */
bool term_copy(struct term *term, struct str text);

/* Leaves the screen and writes a text in UTF-8 where the shell was, its lines
 * cleaned and unwrapped: there the terminal selects by its own means. Enter, Space, Esc, q and Ctrl-C come back, which is
 * TERM_REDRAW; all other keys are passed over. */
void term_lay_out(struct term *term, struct str text);

bool term_has_colours(const struct term *term);

/* The name of the entry of terminfo that stands in for that of TERM, which this
 * machine does not have; NULL where none has to. */
const char *term_stand_in(const struct term *term);

/* Whether the terminal can be expected to have Chinese fonts. */
bool term_shows_chinese(void);

/* Sets the theme from the next frame on; it is THEME_AUTO before. Without
 * colours all themes look alike. */
void term_theme(struct term *term, enum theme theme);

/* Shows our own glyphs and the divider in ASCII from the next frame on. */
void term_ascii(struct term *term);

/* Has the next frame sent whole, with the modes of the screen. */
void term_redraw(struct term *term);

/* Whether Han and a line end that come at once are text: <paste> comes before
 * what is read then, and <paste-end> behind it. They are keys at the start. */
void term_take_bursts(struct term *term, bool as_text);

/* Turns reports of the mouse on or off, from the next frame on. They are off at
 * the start; a suspension does not change them. */
void term_mouse(struct term *term, bool on);

/* Restores the terminal and stops the process, as the shell expects. Returns
 * once it is resumed; the next event says so, and takes the terminal back. */
void term_suspend(struct term *term);

/* Whether the terminal was given back and not taken yet, or shows what was laid
 * out: no frame may be shown on it. */
bool term_is_away(const struct term *term);

/* Returns the name and version of the library under the screen, such as
 * "ncurses 6.4.20221231". */
const char *term_version(void);

#endif
