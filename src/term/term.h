/* The terminal: the only folder that knows curses. It owns the tty's modes,
 * size and suspension itself; ncurses writes into a file in memory, from which
 * each frame goes out as one write. */
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
	enum ambiguous ambiguous; /* narrow where it did not tell */
};

enum term_event {
	TERM_KEY,      /* `key` is filled */
	TERM_RESIZED,  /* ask term_size again */
	TERM_ANSWERED, /* ask term_answer */
	TERM_REDRAW,   /* back from a stop: show a frame before anything else */
	TERM_WAITED,   /* nothing came in the time given */
	TERM_ENDED,    /* a signal asked for the end, or the line is gone */
};

/* Takes the terminal over. An error (EX_UNAVAILABLE) leaves it as it was and
 * says what is missing: TERM, a cursor that can be placed, an ambiguous width
 * of 2 where ncurses does not follow our wcwidth. */
struct term *term_start(enum ambiguous ambiguous, struct error *error);

/* Puts the terminal back as it was. Where a signal had asked for the end, ends
 * the process by that signal. */
void term_stop(struct term *term);

/* Rows and columns, clamped to 1..500 and 1..1000. */
void term_size(const struct term *term, int *rows, int *columns);

/* The next frame is preceded by the question how wide the terminal draws, in
 * the same write, where it may know the answer: the screen must be blank still.
 * The answer comes as an event, late or never. */
void term_ask(struct term *term);

/* The answer is not wanted any more: no event comes of it, nor keys. */
void term_unask(struct term *term);

struct term_answer term_answer(const struct term *term);

/* Whether frames of this ambiguous width can be shown: a width of 2 cannot
 * where ncurses does not follow our wcwidth. */
bool term_can_show(enum ambiguous ambiguous);

/* Waits for the next event, at most so many milliseconds; -1 is for ever. */
enum term_event term_read(struct term *term, int milliseconds, struct key *key);

/* Brings the screen to the frame, in one write; nothing is written where
 * nothing changed. */
void term_show(struct term *term, const struct frame *frame);

/* Asks the terminal to take a text, UTF-8, into its clipboard; goes out with
 * the next frame. Whether it does nobody can tell. False where the terminal
 * would not even pass over what asks it. */
bool term_copy(struct term *term, struct str text);

bool term_has_colours(const struct term *term);

/* Whether it can be expected to have Chinese fonts. */
bool term_shows_chinese(void);

/* Paints in a theme from the next frame on; THEME_AUTO before. Without colours
 * all themes look alike. */
void term_theme(struct term *term, enum theme theme);

/* Our own glyphs and the divider are ASCII from the next frame on. */
void term_ascii(struct term *term);

/* The next frame is sent whole, with the modes of the screen. */
void term_redraw(struct term *term);

/* Turns reports of the mouse on or off, from the next frame on. Off at start;
 * what was set holds on beyond a suspension. */
void term_mouse(struct term *term, bool on);

/* Stops the process as the shell expects, with the terminal put back, and
 * returns when it goes on: read the event that follows. */
void term_suspend(struct term *term);

/* Returns the name and version of the library under the screen, such as
 * "ncurses 6.4.20221231". */
const char *term_version(void);

#endif
