/* A page as lines of a width. Blocks are laid out when they are asked for, so
 * a page of megabytes opens at once; the lines are kept until the next page or
 * the next width. */
#ifndef VIEW_LAYOUT_H
#define VIEW_LAYOUT_H

#include "text/wrap.h"
#include "view/page.h"

struct layout {
	const struct page *page;
	int columns;
	enum ambiguous ambiguous;
	struct lines *blocks; /* one a block; `at` NULL until laid out */
	struct arena arena;
};

/* A line of the page. Ordered by block, then by line. */
struct spot {
	size_t block, line;
};

/* Begins anew for a page and a width, and forgets what was laid out. */
void layout_start(struct layout *layout, const struct page *page, int columns,
    enum ambiguous ambiguous);

void layout_free(struct layout *layout);

/* The lines of a block, laid out now if they were not yet. */
struct lines layout_lines(struct layout *layout, size_t block);

/* The line at a spot in a block that has been laid out. */
const struct line *layout_line(const struct layout *layout, struct spot spot);

/* Moves a spot by up to `count` lines, negative is up, and lays out all blocks
 * on the way; returns how many lines it has moved, less at the page's ends. */
int layout_move(struct layout *layout, struct spot *spot, int count);

/* The page's last line. */
struct spot layout_last(struct layout *layout);

/* The line of a block that holds the byte. */
struct spot layout_find(struct layout *layout, size_t block, size_t byte);

/* Negative, 0 or positive as `left` stands before, at or behind `right`. */
int layout_compare(struct spot left, struct spot right);

/* The columns before a line's text. */
int layout_indent(
    const struct layout *layout, size_t block, const struct line *line);

#endif
