/* A page as lines of a width. Blocks are laid out on demand, so a page of
 * megabytes opens at once. The lines are kept until the page or the width
 * changes. */
#ifndef VIEW_LAYOUT_H
#define VIEW_LAYOUT_H

#include "text/wrap.h"
#include "view/page.h"

struct layout {
	const struct page *page;
	int columns;
	enum ambiguous ambiguous;
	struct lines *blocks; /* one per block; `at` is NULL until laid out */
	struct arena arena;
};

/* A line of the page. Ordered by block, then by line. */
struct spot {
	size_t block, line;
};

/* Starts with a page and a width, and drops what was laid out. */
void layout_start(struct layout *layout, const struct page *page, int columns,
    enum ambiguous ambiguous);

void layout_free(struct layout *layout);

/* Returns the lines of a block, and lays it out if need be. */
struct lines layout_lines(struct layout *layout, size_t block);

/* Returns the line at a spot of a block that is laid out. */
const struct line *layout_line(const struct layout *layout, struct spot spot);

/* Moves a spot by `count` lines, up where negative, and lays out the blocks on
 * the way. Returns by how many lines it moved: fewer at an end of the page. */
int layout_move(struct layout *layout, struct spot *spot, int count);

/* Returns the last line of the page. */
struct spot layout_last(struct layout *layout);

/* Returns the line of a block that holds a byte. */
struct spot layout_find(struct layout *layout, size_t block, size_t byte);

/* Returns a negative number, 0 or a positive one if `left` is before, at or
 * after `right`. */
int layout_compare(struct spot left, struct spot right);

/* Returns the columns before the text of a line. */
int layout_indent(
    const struct layout *layout, size_t block, const struct line *line);

#endif
