/* The tokens of a page, by the rules of the standard (WHATWG HTML, 13.2.5)
 * as far as they tell text from tags. */
#ifndef FORMAT_HTML_TOKEN_INTERNAL_H
#define FORMAT_HTML_TOKEN_INTERNAL_H

#include "base/arena.h"
#include "base/str.h"

enum html_token_kind {
	HTML_TEXT,    /* its entities still stand in it */
	HTML_START,   /* <p class="a"> */
	HTML_END,     /* </p> */
	HTML_COMMENT, /* and whatever else shows nothing */
};

struct html_token {
	enum html_token_kind kind;
	struct str text;       /* of a text or a comment */
	struct str name;       /* of a tag, in the letters of the page */
	struct str attributes; /* of a start tag, for html_token_attribute */
	size_t line;           /* where it begins, from 1 */
};

struct html_tokens {
	struct str text;
	size_t at;      /* byte: all before it has been read */
	size_t line;    /* of that byte, from 1 */
	struct str raw; /* the name whose end tag ends text as it is */
};

/* Begins to read a page; it must live as long as the tokens. */
void html_tokens_start(struct html_tokens *tokens, struct str page);

/* Returns false at the end of the page. A tag that does not end there is no
 * token, a comment that does not is one. */
bool html_tokens_next(struct html_tokens *tokens, struct html_token *token);

/* Makes all up to the end tag of a name, a slice of the page, text as it is:
 * what stands in <script> are no tags. */
void html_tokens_raw(struct html_tokens *tokens, struct str name);

/* Whether two names of ASCII are the same, whatever their case; `name` is in
 * small letters. */
bool html_is(struct str text, const char *name);

/* Finds the value of an attribute, a name in small letters. Its entities still
 * stand in it. Returns false if the tag has none of that name. */
bool html_token_attribute(
    const struct html_token *token, const char *name, struct str *value);

#endif
