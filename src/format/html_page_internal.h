/* Goes through a page from its first token to its last one: which elements are
 * open, and what they do to the text. */
#ifndef FORMAT_HTML_PAGE_INTERNAL_H
#define FORMAT_HTML_PAGE_INTERNAL_H

#include "format/html_element_internal.h"
#include "format/html_flow_internal.h"
#include "format/html_head_internal.h"
#include "format/html_table_internal.h"

enum {
	HTML_DEEPEST = 256, /* elements within each other; deeper ones only
			     * end lines */
};

struct html_open {
	int name; /* html_name_of() */
	bool bold, aside;
	size_t
	    item; /* of a list with numbers: of the next one; 0: no numbers */
};

struct html_page {
	struct html_head head;
	struct html_flow flow;
	struct html_tables tables;
	struct html_open open[HTML_DEEPEST];
	size_t depth, too_deep;
	size_t names[HTML_NAMES];         /* how many of each name are open */
	size_t bold, links, plain, aside; /* elements of each kind */
	/* What is not shown: up to the end of an element, and how many of its
	 * name are open within it. */
	struct str hidden;
	size_t hidden_depth;
	bool in_title;
};

/* Reads a page into its head and its flow, whose arenas are set. */
void html_page_read(struct html_page *page, struct str text);

#endif
