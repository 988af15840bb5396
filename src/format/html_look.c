#include "format/html_look_internal.h"

#include "base/ascii.h"

enum {
	BOLD = 600, /* the least weight of it */
	NUMBER_MOST = 65535,
};

/* Whether a text begins with a word in small letters, whatever its case. */
static bool
begins(struct str text, const char *word)
{
	size_t length = str_of(word).length;

	return text.length >= length &&
	       html_is(str_slice(text, 0, length), word);
}

/* Returns the value of a property in the style of an element; empty if it has
 * none. The last one counts. */
static struct str
style_of(const struct html_token *token, const char *property)
{
	struct str style, found = str_of("");

	if (!html_token_attribute(token, "style", &style))
		return found;
	while (style.length > 0) {
		struct str value = str_cut(&style, ';');
		struct str name = str_trim(str_cut(&value, ':'));

		if (html_is(name, property))
			found = str_trim(value);
	}
	return found;
}

static size_t
number_of(struct str text)
{
	size_t value = 0;

	for (size_t at = 0; at < text.length && value <= NUMBER_MOST; at++) {
		if (!ascii_is_digit(text.bytes[at]))
			break;
		value = value * 10 + (size_t)(text.bytes[at] - '0');
	}
	return value > NUMBER_MOST ? NUMBER_MOST : value;
}

bool
html_look_hidden(const struct html_token *token)
{
	struct str value;

	return html_token_attribute(token, "hidden", &value) ||
	       (html_token_attribute(token, "aria-hidden", &value) &&
		   html_is(value, "true")) ||
	       begins(style_of(token, "display"), "none") ||
	       begins(style_of(token, "visibility"), "hidden") ||
	       begins(style_of(token, "mso-hide"), "all");
}

bool
html_look_bold(const struct html_token *token)
{
	struct str weight = style_of(token, "font-weight");

	return begins(weight, "bold") || number_of(weight) >= BOLD;
}

bool
html_look_aside(const struct html_token *token)
{
	static const char *const roles[] = { "navigation", "banner", "search",
		"contentinfo", "complementary", "menu", "dialog" };
	struct str role;

	if (!html_token_attribute(token, "role", &role))
		return false;
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		if (html_is(role, roles[i]))
			return true;
	return false;
}

size_t
html_look_number(
    const struct html_token *token, const char *name, size_t missing)
{
	struct str value;
	size_t number = 0;

	if (html_token_attribute(token, name, &value))
		number = number_of(str_trim(value));
	return number > 0 ? number : missing;
}
