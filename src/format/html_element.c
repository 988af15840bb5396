#include "format/html_element_internal.h"

#include <stdlib.h>

#include "base/ascii.h"

enum {
	NAME_MOST = 10, /* bytes of the longest name below */
};

/* By name. */
static const struct row {
	const char *name;
	enum html_element element;
} rows[] = {
	{ "a", ELEMENT_LINK },
	{ "address", ELEMENT_BLOCK },
	{ "article", ELEMENT_BLOCK },
	{ "aside", ELEMENT_ASIDE },
	{ "audio", ELEMENT_HIDDEN },
	{ "b", ELEMENT_BOLD },
	{ "blockquote", ELEMENT_BLOCK },
	{ "body", ELEMENT_BLOCK },
	{ "br", ELEMENT_BREAK },
	{ "button", ELEMENT_HIDDEN },
	{ "canvas", ELEMENT_HIDDEN },
	{ "caption", ELEMENT_BLOCK },
	{ "center", ELEMENT_BLOCK },
	{ "dd", ELEMENT_BLOCK },
	{ "del", ELEMENT_HIDDEN },
	{ "details", ELEMENT_BLOCK },
	{ "dir", ELEMENT_BLOCK },
	{ "div", ELEMENT_BLOCK },
	{ "dl", ELEMENT_BLOCK },
	{ "dt", ELEMENT_BLOCK },
	{ "fieldset", ELEMENT_BLOCK },
	{ "figcaption", ELEMENT_BLOCK },
	{ "figure", ELEMENT_BLOCK },
	{ "font", ELEMENT_SPAN },
	{ "footer", ELEMENT_ASIDE },
	{ "form", ELEMENT_BLOCK },
	{ "h1", ELEMENT_HEADING },
	{ "h2", ELEMENT_HEADING },
	{ "h3", ELEMENT_HEADING },
	{ "h4", ELEMENT_HEADING },
	{ "h5", ELEMENT_HEADING },
	{ "h6", ELEMENT_HEADING },
	{ "header", ELEMENT_BLOCK },
	{ "hgroup", ELEMENT_BLOCK },
	{ "hr", ELEMENT_BREAK },
	{ "iframe", ELEMENT_RAW },
	{ "img", ELEMENT_PICTURE },
	{ "legend", ELEMENT_BLOCK },
	{ "li", ELEMENT_ITEM },
	{ "link", ELEMENT_META },
	{ "main", ELEMENT_BLOCK },
	{ "menu", ELEMENT_LIST },
	{ "meta", ELEMENT_META },
	{ "nav", ELEMENT_ASIDE },
	{ "noembed", ELEMENT_RAW },
	{ "noframes", ELEMENT_RAW },
	{ "noscript", ELEMENT_HIDDEN },
	{ "object", ELEMENT_HIDDEN },
	{ "ol", ELEMENT_LIST },
	{ "option", ELEMENT_HIDDEN },
	{ "p", ELEMENT_PARAGRAPH },
	{ "pre", ELEMENT_PLAIN },
	{ "rp", ELEMENT_HIDDEN },
	{ "rt", ELEMENT_HIDDEN },
	{ "script", ELEMENT_RAW },
	{ "section", ELEMENT_BLOCK },
	{ "select", ELEMENT_HIDDEN },
	{ "span", ELEMENT_SPAN },
	{ "strong", ELEMENT_BOLD },
	{ "style", ELEMENT_RAW },
	{ "summary", ELEMENT_BLOCK },
	{ "sup", ELEMENT_RAISED },
	{ "svg", ELEMENT_HIDDEN },
	{ "table", ELEMENT_TABLE },
	{ "tbody", ELEMENT_BLOCK },
	{ "td", ELEMENT_CELL },
	{ "template", ELEMENT_HIDDEN },
	{ "textarea", ELEMENT_RAW },
	{ "tfoot", ELEMENT_BLOCK },
	{ "th", ELEMENT_CELL },
	{ "thead", ELEMENT_BLOCK },
	{ "title", ELEMENT_TITLE },
	{ "tr", ELEMENT_ROW },
	{ "ul", ELEMENT_LIST },
	{ "video", ELEMENT_HIDDEN },
	{ "xmp", ELEMENT_RAW },
};

_Static_assert(sizeof rows / sizeof *rows < HTML_NAMES, "room for every name");

static int
compare(const void *name, const void *row)
{
	return strcmp(name, ((const struct row *)row)->name);
}

int
html_name_of(struct str name)
{
	char small[NAME_MOST + 1] = "";
	const struct row *found;

	if (name.length > NAME_MOST)
		return 0;
	for (size_t i = 0; i < name.length; i++)
		small[i] = ascii_small(name.bytes[i]);
	found = bsearch(
	    small, rows, sizeof rows / sizeof *rows, sizeof *rows, compare);
	return found == NULL ? 0 : (int)(found - rows) + 1;
}

enum html_element
html_element_of(int name)
{
	return name == 0 ? ELEMENT_OTHER : rows[name - 1].element;
}

const struct html_trait html_traits[ELEMENT_COUNT] = {
	[ELEMENT_BLOCK] = { .nests = true, .boxes = true },
	[ELEMENT_ASIDE] = { .nests = true, .boxes = true },
	[ELEMENT_PARAGRAPH] = { .nests = true },
	[ELEMENT_HEADING] = { .nests = true },
	[ELEMENT_LIST] = { .nests = true },
	[ELEMENT_ITEM] = { .nests = true },
	[ELEMENT_PLAIN] = { .nests = true },
	[ELEMENT_TABLE] = { .nests = true, .boxes = true, .fenced = true },
	[ELEMENT_ROW] = { .nests = true },
	[ELEMENT_CELL] = { .nests = true, .boxes = true, .fenced = true },
	[ELEMENT_SPAN] = { .nests = true, .inside = true },
	[ELEMENT_BREAK] = { .empty = true },
	[ELEMENT_PICTURE] = { .empty = true },
	[ELEMENT_META] = { .empty = true },
};
