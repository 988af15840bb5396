/* The text pane: a page, the lines of it that are seen, the section that is
 * marked. */
#ifndef VIEW_DETAIL_H
#define VIEW_DETAIL_H

#include "input/action.h"
#include "view/frame.h"
#include "view/layout.h"
#include "view/marks.h"

/* A place in the text that no change of width moves. */
struct anchor {
	size_t node;  /* whose text stands at the top of the pane */
	size_t block; /* counted from the node's first block */
	size_t byte;  /* in the block */
};

struct detail {
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
void
detail_open(struct detail *detail, const struct report *report, size_t node);

void detail_free(struct detail *detail);

/* Takes a new size and ambiguous width; the anchor stays at the top. */
void detail_resize(
    struct detail *detail, int rows, int columns, enum ambiguous ambiguous);

/* Scrolls as little as shows a section's first line and, where it fits, its
 * last. */
void detail_reveal(struct detail *detail, size_t node);

/* Scrolls, where a hit is not seen, to it: as detail_reveal does for its
 * section, and where that is too long for both so that it stands at a third of
 * the pane's height. The page must show its section. */
void
detail_reveal_hit(struct detail *detail, const struct hits *hits, size_t hit);

/* Whether the line in which a hit begins is seen. */
bool
detail_sees_hit(struct detail *detail, const struct hits *hits, size_t hit);

/* Scrolls by hand. False where the action is none of its own. */
bool detail_act(struct detail *detail, enum action action);

/* Whether a further page down would show anything new. */
bool detail_at_end(const struct detail *detail);

/* The section to be marked after scrolling by hand: `selected` as long as
 * something of it is seen, else the nearest that is. */
size_t detail_nearest(const struct detail *detail, size_t selected);

/* Where the top line is, and back there. */
struct anchor detail_place(const struct detail *detail);
void detail_go(struct detail *detail, struct anchor place);

/* Scrolls to a byte of a node's text, which the page shows. */
void detail_go_inside(struct detail *detail, size_t node, size_t byte);

/* Bytes of the report's text up to the end of what is seen. */
size_t detail_seen(const struct detail *detail);

/* Draws the text from the area's column `column` on; the mark of the selected
 * section stands at the area's first column. Returns the row of the mark; 0
 * where it is not seen. */
int detail_draw(const struct detail *detail, size_t selected,
    struct frame *frame, struct area area, int column);

#endif
