/* The report's text in a pane: which of its lines are shown, and how they
 * scroll. */
#ifndef VIEW_TEXT_PANE_INTERNAL_H
#define VIEW_TEXT_PANE_INTERNAL_H

#include "input/action.h"
#include "view/layout.h"
#include "view/reading.h"

struct text_pane {
	const struct report *report;
	struct arena arena; /* the page */
	struct page page;
	struct layout layout;
	struct spot top, bottom; /* the first and the last line shown */
	int rows;                /* lines that fit, at least 1 */
	struct place anchor;     /* stays at the top when the width changes */
	/* The last step, if an end of the text cut it short: it is taken back
	 * by what it moved. */
	struct {
		int asked, moved; /* lines; 0 if there was none */
	} cut;
};

/* Starts without a page, for lines of a width in columns. */
void
text_pane_start(struct text_pane *text, int columns, enum ambiguous ambiguous);

/* Opens the text of a report, at its top. Does nothing if it is open. */
void text_pane_open(struct text_pane *text, const struct report *report);

void text_pane_free(struct text_pane *text);

/* Takes a new size and ambiguous width. The anchor stays at the top. */
void text_pane_resize(
    struct text_pane *text, int rows, int columns, enum ambiguous ambiguous);

/* Scrolls as little as shows a section whole, with all below it; where it does
 * not fit, its first line goes to the top. */
void text_pane_reveal(struct text_pane *text, size_t node);

/* Reveals the section of a paragraph; where this is not whole in sight then, its
 * first line goes to the top. */
void text_pane_reveal_paragraph(struct text_pane *text, size_t paragraph);

/* Brings a section's first line to the top. */
void text_pane_go_to(struct text_pane *text, size_t node);

/* Scrolls to a hit that is not shown: first as text_pane_reveal does for its
 * section, then, if that is not enough, to a third of the pane's height. */
void text_pane_reveal_hit(
    struct text_pane *text, const struct hits *hits, size_t hit);

/* Scrolls as little as shows a sentence whole; where it does not fit, its first
 * line goes to the top. */
void text_pane_reveal_sentence(
    struct text_pane *text, const struct sentence *sentence);

/* Returns whether the line in which a hit begins is shown. */
bool
text_pane_sees_hit(struct text_pane *text, const struct hits *hits, size_t hit);

/* Scrolls by lines, down where positive, as far as the text goes; a step that
 * was cut short is taken back by what it moved. */
void text_pane_scroll(struct text_pane *text, int lines);

/* Scrolls as an action asks for. Returns false if it is no move. */
bool text_pane_act(struct text_pane *text, enum action action);

/* Goes on to the next line of those shown. Returns false after the last. */
bool text_pane_next_shown(const struct text_pane *text, struct spot *spot);

/* Returns whether the last line is shown. */
bool text_pane_at_end(const struct text_pane *text);

/* Returns the section to select after scrolling: the first one whose first line
 * stands in the upper half of the pane, else the one at the top line. */
size_t text_pane_section(const struct text_pane *text);

/* Finds the section that a row of the pane belongs to. Returns false past the
 * end. */
bool text_pane_section_at(const struct text_pane *text, int row, size_t *node);

/* Return the place of the top line, and go back to it. */
struct place text_pane_place(const struct text_pane *text);
void text_pane_go(struct text_pane *text, struct place place);

/* Brings the line with a byte of a node's text to the top; of byte 0 the node's
 * first line. */
void text_pane_go_to_byte(struct text_pane *text, size_t node, size_t byte);

/* Returns the block of a node that holds a byte of its text; the count of the
 * page's blocks if none does. */
size_t
text_pane_block_of(const struct text_pane *text, size_t node, size_t byte);

/* Scrolls so that the line with a byte of a node's text is the last one, as far
 * as the text goes. */
void text_pane_go_inside(struct text_pane *text, size_t node, size_t byte);

/* Return how many bytes of the report's text lie before the first line shown, and
 * before the end of the last one. */
size_t text_pane_before(const struct text_pane *text);
size_t text_pane_seen(const struct text_pane *text);

#endif
