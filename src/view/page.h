/* The text as blocks in reading order, composed once and used twice: the text
 * pane paints them, `show` prints them.
 *
 * The report begins with its title block. A section shows its heading, unless
 * its text begins with it, and its own text. */
#ifndef VIEW_PAGE_H
#define VIEW_PAGE_H

#include "search/corpus.h"
#include "text/width.h"
#include "view/role.h"

/* A heading, a paragraph or a line of contents. An empty text is a blank
 * line. */
struct block {
	struct str text;
	size_t node;   /* its section; never less than in the block before */
	size_t offset; /* bytes: where the block begins in its node's text */
	size_t lead;   /* bytes at the beginning that stand out */
	bool prose;    /* a paragraph of the node's text */
	bool fixed;    /* and a line of a table or a list */
	enum piece_kind field; /* what of the node is searched and shown here */
	size_t paragraph;      /* of the report's, for PIECE_PARAGRAPH */
	size_t shift;          /* bytes of `text` before the field's */
	enum role role;
	int margin; /* columns before every line */
	int indent; /* columns before the first line, beyond the margin; of a
	             * fixed line less than 0: it hangs */
};

struct page {
	struct block *blocks;
	size_t count; /* at least 1 */
};

/* Composes a node and everything below it. */
struct page
page_compose(const struct report *report, size_t node, struct arena *arena);

/* Composes it for print: the report's title block is followed by the headings
 * of its branches as contents. */
struct page page_compose_print(
    const struct report *report, size_t node, struct arena *arena);

/* Returns whether a block is a blank line. */
bool page_is_blank(const struct page *page, size_t block);

/* Returns the first block of `node` or of a later node; the count if there is
 * none. */
size_t page_first_block(const struct page *page, size_t node);

/* Finds the first and the last block of a section and everything below it,
 * without blank lines at both ends. Returns false if the page does not show
 * it. */
bool page_find(const struct page *page, const struct report *report,
    size_t node, size_t *first, size_t *last);

/* Returns a heading in one line, number and title: 【六】回应群众期待. */
struct str
page_heading(const struct report *report, size_t node, struct arena *arena);

/* Returns it behind the path, as lists name a section: 3.6 【六】回应群众期待. */
struct str
page_place(const struct report *report, size_t node, struct arena *arena);

enum {
	PAGE_ANY = 1 << 20, /* columns that any title fits into */
};

/* Returns the title for a place of so many columns: the short one, if the file
 * gives one, where the whole does not fit; without a note's mark at its end. */
struct str page_title(const struct report *report, size_t node, int columns,
    enum ambiguous ambiguous);

/* Returns it behind the bare number: 六 回应群众期待. */
struct str page_label(const struct report *report, size_t node, int columns,
    enum ambiguous ambiguous, struct arena *arena);

#endif
