#include "format/html_page_internal.h"

#include "format/html_look_internal.h"
#include "format/html_nest_internal.h"

/* --- Tags */

static void
start_other(struct html_page *page, struct html_tokens *tokens, int name,
    const struct html_token *token)
{
	struct str address;

	switch (html_element_of(name)) {
	case ELEMENT_BREAK:
		html_flow_end(&page->flow, html_is(token->name, "hr"));
		break;
	case ELEMENT_BOLD:
		page->names[name]++;
		page->bold++;
		break;
	case ELEMENT_LINK:
		page->links = html_token_attribute(token, "href", &address);
		break;
	case ELEMENT_RAISED:
		html_flow_raise(&page->flow);
		break;
	case ELEMENT_PICTURE:
		page->flow.pictures += page->aside == 0;
		break;
	case ELEMENT_META:
		html_head_tag(&page->head, token);
		break;
	case ELEMENT_TITLE:
		page->in_title = true;
		html_tokens_raw(tokens, token->name);
		break;
	default:
		break;
	}
}

/* Whether a start tag within what is not shown is part of that. */
static bool
is_hidden(struct html_page *page, int name)
{
	enum html_element element = html_element_of(name);
	int hidden = html_name_of(page->hidden);

	if (page->hidden.length == 0)
		return false;
	/* The end tag of a paragraph may be left out. */
	if (html_element_of(hidden) == ELEMENT_PARAGRAPH &&
	    html_traits[element].nests && !html_traits[element].inside) {
		page->hidden.length = 0;
		return false;
	}
	page->hidden_depth += hidden == name && name != 0;
	return true;
}

static bool
hides(enum html_element element, const struct html_token *token)
{
	struct str attributes = token->attributes;
	bool whole = attributes.length > 0 &&
		     attributes.bytes[attributes.length - 1] == '/';

	if (element == ELEMENT_RAW)
		return true;
	/* <svg/> has its end in itself. */
	if (element == ELEMENT_HIDDEN)
		return !whole;
	return element != ELEMENT_OTHER && !html_traits[element].empty &&
	       attributes.length > 0 && html_look_hidden(token);
}

static void
start_tag(struct html_page *page, struct html_tokens *tokens,
    const struct html_token *token)
{
	int name = html_name_of(token->name);
	enum html_element element = html_element_of(name);

	if (is_hidden(page, name))
		return;
	if (hides(element, token)) {
		page->hidden = token->name;
		page->hidden_depth = 1;
		if (element == ELEMENT_RAW)
			html_tokens_raw(tokens, token->name);
	} else if (html_traits[element].nests) {
		html_nest_open(page, name, token);
	} else {
		start_other(page, tokens, name, token);
	}
}

static void
end_other(struct html_page *page, int name)
{
	switch (html_element_of(name)) {
	case ELEMENT_BREAK:
		html_flow_end(&page->flow, false);
		break;
	case ELEMENT_BOLD:
		if (page->names[name] > 0) {
			page->names[name]--;
			page->bold--;
		}
		break;
	case ELEMENT_LINK:
		page->links = 0;
		break;
	case ELEMENT_RAISED:
		html_flow_lower(&page->flow);
		break;
	case ELEMENT_TITLE:
		page->in_title = false;
		break;
	default:
		break;
	}
}

static void
end_tag(struct html_page *page, const struct html_token *token)
{
	int name = html_name_of(token->name);

	if (page->hidden.length > 0) {
		if (name == html_name_of(page->hidden) &&
		    --page->hidden_depth == 0)
			page->hidden.length = 0;
	} else if (html_traits[html_element_of(name)].nests) {
		html_nest_close(page, name);
	} else {
		end_other(page, name);
	}
}

static void
take_text(struct html_page *page, const struct html_token *token)
{
	const struct html_look look = {
		.bold = page->bold > 0,
		.linked = page->links > 0,
		.aside = page->aside > 0,
		.plain = page->plain > 0,
	};

	if (page->hidden.length > 0)
		return;
	if (page->in_title)
		html_head_title(&page->head, token->text);
	else
		html_flow_text(&page->flow, token->text, &look, token->line);
}

void
html_page_read(struct html_page *page, struct str text)
{
	struct html_tokens tokens;
	struct html_token token;

	html_tokens_start(&tokens, text);
	html_flow_open(&page->flow);
	while (html_tokens_next(&tokens, &token)) {
		switch (token.kind) {
		case HTML_TEXT:
			take_text(page, &token);
			break;
		case HTML_START:
			start_tag(page, &tokens, &token);
			break;
		case HTML_END:
			end_tag(page, &token);
			break;
		case HTML_COMMENT:
			html_head_comment(&page->head, token.text);
			break;
		}
	}
	html_nest_close_all(page);
	html_flow_end(&page->flow, true);
	page->flow.boxes[0].to = page->flow.count;
}
