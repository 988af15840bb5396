/* A section as a page of blocks of text, composed once and used twice: the text
 * pane paints them, `show` prints them.
 *
 * The page of a leaf is its parent's. A branch shows its heading, its own text
 * and its leaves whole; the branches in it as contents. The report's page
 * begins with the title block. */
#ifndef VIEW_PAGE_H
#define VIEW_PAGE_H

#include "search/corpus.h"
#include "view/role.h"

/* A heading, a paragraph or a line of contents. An empty text is a blank
 * line. */
struct block {
	struct str text;
	size_t node;   /* its section; never less than in the block before */
	size_t offset; /* bytes: where the block begins in its node's text */
	size_t lead;   /* bytes at the beginning that stand out */
	bool prose;    /* a paragraph of the node's text */
	enum piece_kind field; /* what of the node is searched and shown here */
	size_t paragraph;      /* of the report's, for PIECE_PARAGRAPH */
	size_t shift;          /* bytes of `text` before the field's */
	enum role role;
	int margin; /* columns before every line */
	int indent; /* columns before the first line, beyond the margin */
};

struct page {
	size_t node; /* whose page it is */
	struct block *blocks;
	size_t count; /* at least 1 */
};

/* Returns the node whose page shows a node: itself, or the parent of a leaf. */
size_t page_owner(const struct report *report, size_t node);

/* Composes the page of a node that is its own owner. */
struct page
page_compose(const struct report *report, size_t owner, struct arena *arena);

/* Composes a node and everything below it in reading order, for print. */
struct page page_compose_whole(
    const struct report *report, size_t node, struct arena *arena);

/* Returns the section of a block; for a line of contents, the page's owner. */
size_t page_section(
    const struct page *page, const struct report *report, size_t block);

/* Returns the first block of `node` or of a later node; the count if there is
 * none. */
size_t page_first_block(const struct page *page, size_t node);

/* Finds the first and the last block of a section, without blank lines at its
 * end. Returns false if the page does not show it. */
bool
page_find(const struct page *page, size_t node, size_t *first, size_t *last);

/* Returns a heading in one line, number and title: 【六】回应群众期待. */
struct str
page_heading(const struct report *report, size_t node, struct arena *arena);

/* Returns it for narrow places, with the bare number: 六 回应群众期待. */
struct str
page_label(const struct report *report, size_t node, struct arena *arena);

#endif
