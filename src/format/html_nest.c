#include "format/html_nest_internal.h"

#include "format/html_look_internal.h"

static enum html_element
element_at(const struct html_page *page, size_t depth)
{
	return html_element_of(page->open[depth - 1].name);
}

/* --- Closing */

static void
close_last(struct html_page *page)
{
	const struct html_open *open = &page->open[page->depth - 1];
	enum html_element element = element_at(page, page->depth);

	page->depth--;
	page->names[open->name]--;
	page->bold -= open->bold;
	page->aside -= open->aside;
	if (!html_traits[element].inside)
		html_flow_end(&page->flow, true);
	if (element == ELEMENT_HEADING)
		page->flow.line.line.level = 0;
	if (element == ELEMENT_ITEM)
		page->flow.line.line.item = false;
	if (element == ELEMENT_PLAIN)
		page->plain--;
	if (element == ELEMENT_CELL)
		html_table_cell_end(&page->tables, &page->flow);
	if (element == ELEMENT_TABLE)
		html_table_end(&page->tables, &page->flow);
	if (html_traits[element].boxes)
		html_flow_close(&page->flow);
}

static void
close_to(struct html_page *page, size_t depth)
{
	while (page->depth > depth)
		close_last(page);
}

/* Closes the innermost element of a kind, and all in it, but not beyond one of
 * another kind. */
static void
close_within(
    struct html_page *page, enum html_element element, enum html_element fence)
{
	for (size_t depth = page->depth; depth > 0; depth--) {
		if (element_at(page, depth) == element) {
			close_to(page, depth - 1);
			return;
		}
		if (element_at(page, depth) == fence)
			return;
	}
}

/* A paragraph ends where anything begins that cannot stand in it. */
static void
close_paragraph(struct html_page *page)
{
	for (size_t depth = page->depth; depth > 0; depth--) {
		enum html_element element = element_at(page, depth);

		if (element == ELEMENT_PARAGRAPH || element == ELEMENT_HEADING)
			close_to(page, depth - 1);
		if (element != ELEMENT_SPAN)
			return;
	}
}

/* What an end tag that was left out would have closed. */
static void
close_implied(struct html_page *page, enum html_element element)
{
	if (html_traits[element].inside)
		return;
	close_paragraph(page);
	if (element == ELEMENT_ITEM)
		close_within(page, ELEMENT_ITEM, ELEMENT_LIST);
	if (element == ELEMENT_CELL)
		close_within(page, ELEMENT_CELL, ELEMENT_TABLE);
	if (element == ELEMENT_ROW)
		close_within(page, ELEMENT_ROW, ELEMENT_TABLE);
}

/* Closes what an end tag names, if it is open in this cell. */
static void
close_named(struct html_page *page, int name)
{
	bool fenced = html_traits[html_element_of(name)].fenced;

	for (size_t depth = page->depth; depth > 0; depth--) {
		if (page->open[depth - 1].name == name) {
			close_to(page, depth - 1);
			return;
		}
		if (html_traits[element_at(page, depth)].fenced && !fenced)
			return;
	}
}

void
html_nest_close(struct html_page *page, int name)
{
	enum html_element element = html_element_of(name);

	if (!html_traits[element].inside)
		html_flow_end(&page->flow, true);
	if (page->too_deep > 0)
		page->too_deep--;
	else if (element == ELEMENT_HEADING)
		/* That of any level ends the one that is open. */
		close_within(page, ELEMENT_HEADING, ELEMENT_CELL);
	else if (page->names[name] > 0)
		close_named(page, name);
}

void
html_nest_close_all(struct html_page *page)
{
	close_to(page, 0);
}

/* --- Opening */

static void
start_item(struct html_page *page, const struct html_token *token)
{
	struct html_open *list =
	    page->depth > 1 ? &page->open[page->depth - 2] : NULL;

	page->flow.line.line.item = true;
	page->flow.ordinal = 0;
	if (list == NULL || list->item == 0)
		return;
	list->item = html_look_number(token, "value", list->item);
	page->flow.ordinal = (int)list->item++;
}

static void
start_inside(struct html_page *page, enum html_element element,
    const struct html_token *token)
{
	switch (element) {
	case ELEMENT_HEADING:
		page->flow.line.line.level = token->name.bytes[1] - '0';
		break;
	case ELEMENT_LIST:
		if (html_is(token->name, "ol"))
			page->open[page->depth - 1].item =
			    html_look_number(token, "start", 1);
		break;
	case ELEMENT_ITEM:
		start_item(page, token);
		break;
	case ELEMENT_PLAIN:
		page->plain++;
		break;
	case ELEMENT_TABLE:
		html_table_start(&page->tables);
		break;
	case ELEMENT_ROW:
		html_table_row(&page->tables, &page->flow);
		break;
	case ELEMENT_CELL:
		html_table_cell(&page->tables, &page->flow,
		    html_look_number(token, "colspan", 1),
		    html_look_number(token, "rowspan", 1));
		break;
	default:
		break;
	}
}

void
html_nest_open(struct html_page *page, int name, const struct html_token *token)
{
	enum html_element element = html_element_of(name);
	struct html_open open = { .name = name };

	close_implied(page, element);
	if (!html_traits[element].inside)
		html_flow_end(&page->flow, true);
	if (page->depth == HTML_DEEPEST) {
		page->too_deep++;
		return;
	}
	if (token->attributes.length > 0) {
		open.bold = html_look_bold(token);
		open.aside = html_look_aside(token);
	}
	open.aside = open.aside || element == ELEMENT_ASIDE;
	page->bold += open.bold;
	page->aside += open.aside;
	page->names[name]++;
	page->open[page->depth++] = open;
	if (html_traits[element].boxes)
		html_flow_open(&page->flow);
	start_inside(page, element, token);
}
