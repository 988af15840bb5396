/* A page in a pane: the lines of it that are seen, and how they are moved. */
#ifndef VIEW_TEXT_PANE_H
#define VIEW_TEXT_PANE_H

#include "input/action.h"
#include "view/layout.h"
#include "view/reading.h"

struct text_pane {
	const struct report *report;
	struct arena arena; /* the page */
	struct page page;
	struct layout layout;
	struct spot top, bottom; /* the first and the last line seen */
	int rows;                /* lines that fit, at least 1 */
	struct place anchor; /* what stays at the top when the width changes */
};

/* Begins without a page, with lines of a width. */
void
text_pane_start(struct text_pane *text, int columns, enum ambiguous ambiguous);

/* Opens the page that shows the node, at its top, in the width there is; the
 * page that is open already stays where it is. */
void text_pane_open(
    struct text_pane *text, const struct report *report, size_t node);

void text_pane_free(struct text_pane *text);

/* Takes a new size and ambiguous width; the anchor stays at the top. */
void text_pane_resize(
    struct text_pane *text, int rows, int columns, enum ambiguous ambiguous);

/* Scrolls as little as shows a section's first line and, where it fits, its
 * last. */
void text_pane_reveal(struct text_pane *text, size_t node);

/* Scrolls, where a hit is not seen, to it: as text_pane_reveal does for its
 * section, and where that is too long for both so that it stands at a third of
 * the pane's height. The page must show its section. */
void text_pane_reveal_hit(
    struct text_pane *text, const struct hits *hits, size_t hit);

/* Whether the line in which a hit begins is seen. */
bool
text_pane_sees_hit(struct text_pane *text, const struct hits *hits, size_t hit);

/* Scrolls by lines, down where positive, as far as the page goes. */
void text_pane_scroll(struct text_pane *text, int lines);

/* Scrolls as an action asks for. Returns false where that is no move. */
bool text_pane_act(struct text_pane *text, enum action action);

/* Whether a further page down would show anything new. */
bool text_pane_at_end(const struct text_pane *text);

/* The section to be marked after scrolling by hand: `selected` as long as
 * something of it is seen, else the nearest that is. */
size_t text_pane_nearest(const struct text_pane *text, size_t selected);

/* Finds the section whose text stands in a row of the pane: a line of contents
 * stands for the section it names, a blank line for the one whose it is.
 * Returns false past the end. */
bool text_pane_section_at(const struct text_pane *text, int row, size_t *node);

/* Where the top line is, and back there. */
struct place text_pane_place(const struct text_pane *text);
void text_pane_go(struct text_pane *text, struct place place);

/* Scrolls to a byte of a node's text, which the page shows. */
void text_pane_go_inside(struct text_pane *text, size_t node, size_t byte);

/* Bytes of the report's text up to the end of what is seen. */
size_t text_pane_seen(const struct text_pane *text);

#endif
