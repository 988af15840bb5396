/* The text pane: a page, the lines of it that are seen, the section that is
 * marked. */
#ifndef VIEW_TEXT_PANE_H
#define VIEW_TEXT_PANE_H

#include "input/action.h"
#include "view/frame.h"
#include "view/highlight.h"
#include "view/layout.h"

/* A place in the text that no change of width moves. */
struct anchor {
	size_t node;  /* whose text stands at the top of the pane */
	size_t block; /* counted from the node's first block */
	size_t byte;  /* in the block */
};

struct text_pane {
	const struct report *report;
	struct arena arena; /* the page */
	struct page page;
	struct layout layout;
	struct spot top, bottom; /* the first and the last line seen */
	int rows;                /* lines that fit, at least 1 */
	struct marking marking;  /* the hits that are marked */
	struct anchor anchor; /* what stays at the top when the width changes */
};

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

/* Scrolls by hand. False where the action is none of its own. */
bool text_pane_act(struct text_pane *text, enum action action);

/* Whether a further page down would show anything new. */
bool text_pane_at_end(const struct text_pane *text);

/* The section to be marked after scrolling by hand: `selected` as long as
 * something of it is seen, else the nearest that is. */
size_t text_pane_nearest(const struct text_pane *text, size_t selected);

/* Where the top line is, and back there. */
struct anchor text_pane_place(const struct text_pane *text);
void text_pane_go(struct text_pane *text, struct anchor place);

/* Scrolls to a byte of a node's text, which the page shows. */
void text_pane_go_inside(struct text_pane *text, size_t node, size_t byte);

/* Bytes of the report's text up to the end of what is seen. */
size_t text_pane_seen(const struct text_pane *text);

/* Draws the text from the area's column `column` on; the mark of the selected
 * section stands at the area's first column. Returns the row of the mark; 0
 * where it is not seen. */
int text_pane_draw(const struct text_pane *text, size_t selected,
    struct frame *frame, struct area area, int column);

#endif
