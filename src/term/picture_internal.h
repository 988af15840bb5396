/* What the terminal is to show, until it is sent: the screen of curses on a
 * file in memory, the theme, and the modes. For term.c alone. */
#ifndef TERM_PICTURE_INTERNAL_H
#define TERM_PICTURE_INTERNAL_H

#include <curses.h>
#include <stdbool.h>

#include "base/error.h"
#include "term/output.h"
#include "term/paint_internal.h"

struct picture {
	struct output output;
	SCREEN *screen;
	const char *stand_in; /* as in term_stand_in */
	struct paint paint;
	struct theme_terminal abilities;
	enum theme theme;
	bool shredded; /* it has shrunk and keeps shreds (term/screen.h) */
	bool left;     /* the screen was left and not entered again */
	char palette[32];
	bool modes_set; /* the terminal was told to mark what is pasted */
	bool mouse_set; /* the terminal was told to report its mouse */
};

/* Makes a picture of this size, from all zero. An error leaves something to be
 * closed. */
bool picture_open(struct picture *picture, int rows, int columns,
    enum ambiguous ambiguous, struct error *error);

void picture_close(struct picture *picture);

/* Whether it can hold frames of this ambiguous width. */
bool picture_can_show(enum ambiguous ambiguous);

/* The terminal has another size now, or may have lost what it showed. */
void picture_resize(struct picture *picture, int rows, int columns);
void picture_forget(struct picture *picture);

/* Readies it for a frame, whose ambiguous width may be another one. */
void picture_prepare(struct picture *picture, const struct frame *frame);

/* Draws the frame, with reports of the mouse on or off, and takes over the arena
 * that holds it, as paint_frame() does. */
void picture_draw(struct picture *picture, struct arena *arena,
    const struct frame *frame, bool mouse);

/* Leaves the screen, and takes the modes back. */
void picture_leave(struct picture *picture);

/* Asks the terminal to take the text into its clipboard. Returns false if it
 * would not even pass over the sequence. */
bool picture_copy(struct picture *picture, struct str text);

/* Prints the lines of a text as they are, but cleaned, where the screen was
 * left; the terminal is raw. */
void picture_print(struct picture *picture, struct str text);

void picture_theme(struct picture *picture, enum theme theme);

/* Glyphs of our own are ASCII from the next frame on. */
void picture_ascii(struct picture *picture);

#endif
