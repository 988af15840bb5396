/* What the elements of a page mean for its text. */
#ifndef FORMAT_HTML_ELEMENT_INTERNAL_H
#define FORMAT_HTML_ELEMENT_INTERNAL_H

#include <stdbool.h>

#include "base/str.h"

enum html_element {
	ELEMENT_OTHER, /* means nothing */
	ELEMENT_BLOCK, /* begins a line and ends one */
	ELEMENT_PARAGRAPH,
	ELEMENT_HEADING,
	ELEMENT_LIST,
	ELEMENT_ITEM,
	ELEMENT_TABLE,
	ELEMENT_ROW,
	ELEMENT_CELL,
	ELEMENT_PLAIN, /* <pre>: white space stands as it is */
	ELEMENT_BREAK, /* <br> */
	ELEMENT_SPAN,  /* may say how its text looks */
	ELEMENT_BOLD,
	ELEMENT_LINK,
	ELEMENT_RAISED, /* <sup> */
	ELEMENT_PICTURE,
	ELEMENT_TITLE,
	ELEMENT_META,
	ELEMENT_HIDDEN, /* is not shown */
	ELEMENT_RAW,    /* nor are there any tags in it */
	ELEMENT_ASIDE,  /* frames the article: navigation and the like */
	ELEMENT_COUNT,
};

enum {
	HTML_NAMES = 96, /* more than there are names below */
};

/* Returns the number of a name, above 0 and below HTML_NAMES; 0 for one that
 * means nothing here. */
int html_name_of(struct str name);

/* Returns what an element of such a number is. */
enum html_element html_element_of(int name);

/* What elements do to those around them, and they to the text. */
struct html_trait {
	bool nests;  /* it is kept open, for its end tag matters */
	bool inside; /* it stands within a line */
	bool boxes;
	bool fenced; /* no end tag reaches what is open around it */
	bool empty;  /* it has no end tag */
};

extern const struct html_trait html_traits[ELEMENT_COUNT];

#endif
