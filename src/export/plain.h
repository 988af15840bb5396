/* A section as plain text, line by line: show prints it, copying takes it
 * along.
 *
 *	plain_start(&plain, &report, node, style);
 *	while (plain_next(&plain, &line))
 *		...
 *	plain_free(&plain);
 *
 * Lines are UTF-8 as the file has it. They must be made harmless before they
 * reach a terminal (text/cluster.h) or another program (text/sanitize.h). */
#ifndef EXPORT_PLAIN_H
#define EXPORT_PLAIN_H

#include "view/layout.h"
#include "view/selection.h"

struct plain_style {
	int columns; /* of a line; 0: every paragraph is one line */
	enum ambiguous ambiguous;
	bool printed_only; /* without headings that were not printed */
	bool flush;        /* without margins */
	/* Nothing but what is selected, and the headings within it; NULL: all.
	 * Needs that every paragraph is one line. */
	const struct selection *only;
};

/* Private to plain.c. It must not move until it is freed. */
struct plain {
	const struct report *report;
	struct plain_style style;
	struct page page;
	struct layout layout; /* of the page, if lines have columns */
	size_t block, line;   /* what comes next */
	size_t end;           /* of the blocks */
	bool begun;           /* a line has come */
	bool blank;           /* a blank line is due before the next one */
	struct arena page_arena, block_arena;
};

/* Starts before the first line of a node and all below it. */
void plain_start(struct plain *plain, const struct report *report, size_t node,
    struct plain_style style);

/* Returns the next line, without a line end, or false after the last one. The
 * first and the last line are never blank. A line is valid until the next
 * call. */
bool plain_next(struct plain *plain, struct str *line);

void plain_free(struct plain *plain);

#endif
