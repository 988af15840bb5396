#include "format/html_token_internal.h"

#include "base/ascii.h"

bool
html_is(struct str text, const char *name)
{
	struct str wanted = str_of(name);

	if (text.length != wanted.length)
		return false;
	for (size_t i = 0; i < text.length; i++)
		if (ascii_small(text.bytes[i]) != wanted.bytes[i])
			return false;
	return true;
}

static bool
is_blank(char byte)
{
	return ascii_is_blank(byte) || byte == '\f';
}

/* Returns the byte behind a name that begins at one. */
static size_t
pass_name(struct str text, size_t at)
{
	while (at < text.length && !is_blank(text.bytes[at]) &&
	       text.bytes[at] != '/' && text.bytes[at] != '>')
		at++;
	return at;
}

/* --- Attributes */

struct attribute {
	struct str name, value;
};

static size_t
pass_between(struct str text, size_t at)
{
	while (at < text.length &&
	       (is_blank(text.bytes[at]) || text.bytes[at] == '/'))
		at++;
	return at;
}

static size_t
pass_blanks(struct str text, size_t at)
{
	while (at < text.length && is_blank(text.bytes[at]))
		at++;
	return at;
}

/* Reads the value behind the sign of equality; returns the byte behind it, or
 * the length where its quote has no end. */
static size_t
read_value(struct str text, size_t at, struct str *value)
{
	size_t from = at = pass_blanks(text, at);
	char quote = at < text.length ? text.bytes[at] : '>';

	if (quote == '"' || quote == '\'') {
		from = ++at;
		while (at < text.length && text.bytes[at] != quote)
			at++;
		*value = str_slice(text, from, at);
		return at < text.length ? at + 1 : at;
	}
	while (at < text.length && !is_blank(text.bytes[at]) &&
	       text.bytes[at] != '>')
		at++;
	*value = str_slice(text, from, at);
	return at;
}

/* Reads the attribute at a byte; returns the byte behind it. */
static size_t
read_attribute(struct str text, size_t at, struct attribute *attribute)
{
	size_t from = at, end;

	/* A name may begin with the sign of equality, and only with it. */
	for (at++; at < text.length && !is_blank(text.bytes[at]) &&
		   text.bytes[at] != '/' && text.bytes[at] != '>' &&
		   text.bytes[at] != '=';)
		at++;
	attribute->name = str_slice(text, from, at);
	attribute->value = str_slice(text, at, at);
	end = pass_blanks(text, at);
	if (end < text.length && text.bytes[end] == '=')
		return read_value(text, end + 1, &attribute->value);
	return at;
}

/* Returns the byte of the > that ends a tag; the length if none does. */
static size_t
pass_attributes(struct str text, size_t at)
{
	struct attribute attribute;

	while ((at = pass_between(text, at)) < text.length &&
	       text.bytes[at] != '>')
		at = read_attribute(text, at, &attribute);
	return at;
}

bool
html_token_attribute(
    const struct html_token *token, const char *name, struct str *value)
{
	struct str text = token->attributes;
	struct attribute attribute;
	size_t at = 0;

	/* Of two of the same name the first counts. */
	while ((at = pass_between(text, at)) < text.length) {
		at = read_attribute(text, at, &attribute);
		if (html_is(attribute.name, name)) {
			*value = attribute.value;
			return true;
		}
	}
	return false;
}

/* --- Tokens */

void
html_tokens_start(struct html_tokens *tokens, struct str page)
{
	*tokens = (struct html_tokens){ .text = page, .line = 1 };
}

void
html_tokens_raw(struct html_tokens *tokens, struct str name)
{
	tokens->raw = name;
}

/* Moves on to a byte, and counts the lines on the way. */
static struct str
take(struct html_tokens *tokens, size_t to)
{
	struct str taken = str_slice(tokens->text, tokens->at, to);

	for (size_t i = 0; i < taken.length; i++)
		tokens->line += taken.bytes[i] == '\n';
	tokens->at = to;
	return taken;
}

static char
byte_at(const struct html_tokens *tokens, size_t at)
{
	return at < tokens->text.length ? tokens->text.bytes[at] : '\0';
}

/* Whether a < is more than a character of text. */
static bool
begins_markup(const struct html_tokens *tokens, size_t at)
{
	char next = byte_at(tokens, at + 1);

	return ascii_is_letter(next) || next == '!' || next == '?' ||
	       (next == '/' && at + 2 < tokens->text.length);
}

/* Whether the end tag of the name that is awaited stands at a byte. */
static bool
ends_raw(const struct html_tokens *tokens, size_t at)
{
	struct str text = tokens->text;
	size_t end = at + 2 + tokens->raw.length;

	if (byte_at(tokens, at + 1) != '/' || end > text.length ||
	    pass_name(str_slice(text, 0, end), at + 2) < end ||
	    pass_name(text, end) > end)
		return false;
	for (size_t i = 0; i < tokens->raw.length; i++)
		if (ascii_small(text.bytes[at + 2 + i]) !=
		    ascii_small(tokens->raw.bytes[i]))
			return false;
	return true;
}

/* Returns the byte where text ends: at the next tag, or at the one end tag that
 * is awaited. */
static size_t
text_end(const struct html_tokens *tokens)
{
	struct str text = tokens->text;

	for (size_t at = tokens->at; at < text.length; at++) {
		const char *found =
		    memchr(text.bytes + at, '<', text.length - at);

		if (found == NULL)
			return text.length;
		at = (size_t)(found - text.bytes);
		if (tokens->raw.length > 0 ? ends_raw(tokens, at)
					   : begins_markup(tokens, at))
			return at;
	}
	return text.length;
}

/* <!-- up to -->, and by the standard's leave <!-->; any other <! or <? up to
 * the next >. */
static void
take_comment(struct html_tokens *tokens, struct html_token *token)
{
	struct str rest =
	    str_slice(tokens->text, tokens->at, tokens->text.length);
	bool dashes = str_starts(rest, str_of("<!--"));
	const char *ending = dashes ? "-->" : ">";
	size_t end;

	if (dashes && (str_starts(rest, str_of("<!-->")) ||
			  str_starts(rest, str_of("<!--->"))))
		dashes = false, ending = ">";
	end = str_find(str_slice(rest, dashes ? 4 : 2, rest.length),
		  str_of(ending)) +
	      (dashes ? 4 : 2);
	token->kind = HTML_COMMENT;
	token->text = str_slice(rest, dashes ? 4 : 2, end);
	end += end < rest.length ? str_of(ending).length : 0;
	take(tokens, tokens->at + end);
}

/* Returns false where the page ends within the tag. */
static bool
take_tag(struct html_tokens *tokens, struct html_token *token)
{
	struct str text = tokens->text;
	bool closes = byte_at(tokens, tokens->at + 1) == '/';
	size_t from = tokens->at + 1 + closes;
	size_t behind = pass_name(text, from);
	size_t end = pass_attributes(text, behind);

	if (end == text.length) {
		take(tokens, end);
		return false;
	}
	token->kind = closes ? HTML_END : HTML_START;
	token->name = str_slice(text, from, behind);
	token->attributes = str_slice(text, behind, end);
	take(tokens, end + 1);
	return true;
}

bool
html_tokens_next(struct html_tokens *tokens, struct html_token *token)
{
	size_t end = text_end(tokens);
	char next;

	*token = (struct html_token){ .line = tokens->line };
	if (end > tokens->at) {
		token->kind = HTML_TEXT;
		token->text = take(tokens, end);
		return true;
	}
	if (end == tokens->text.length)
		return false;
	tokens->raw.length = 0;
	next = byte_at(tokens, end + 1);
	if (ascii_is_letter(next) ||
	    (next == '/' && ascii_is_letter(byte_at(tokens, end + 2))))
		return take_tag(tokens, token);
	take_comment(tokens, token);
	return true;
}
