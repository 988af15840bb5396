#include "format/markdown_internal.h"

#include <string.h>

#include "text/class.h"

/* Whether a line is three hyphens or more and nothing else. */
static bool
is_rule(struct str line)
{
	size_t at = 0;

	while (at < line.length && line.bytes[at] == '-')
		at++;
	return at >= 3 && at == line.length;
}

static struct str
unquoted(struct str value)
{
	char first = value.length > 1 ? value.bytes[0] : 0;

	if ((first == '\'' || first == '"') &&
	    value.bytes[value.length - 1] == first)
		return class_trim(str_slice(value, 1, value.length - 1));
	return value;
}

static void
keep(struct draft *draft, struct str key, struct str value)
{
	const struct {
		const char *key;
		struct str *field;
	} fields[] = {
		{ "title", &draft->title },
		{ "date", &draft->date },
		{ "authors", &draft->issuer },
		{ "author", &draft->issuer },
		{ "link", &draft->source },
		{ "source", &draft->source },
	};

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (str_is(key, fields[i].key) && fields[i].field->length == 0)
			*fields[i].field = value;
}

/* Takes a line of the head: KEY: VALUE, or - VALUE below a key. */
static void
take(struct draft *draft, struct str line, struct str *key)
{
	struct str rest = line;

	if (str_starts(line, str_of("- "))) {
		keep(draft, *key,
		    unquoted(class_trim(str_slice(line, 2, line.length))));
		return;
	}
	*key = str_cut(&rest, ':');
	rest = unquoted(class_trim(rest));
	if (rest.length > 0)
		keep(draft, *key, rest);
}

void
markdown_front(struct file_lines *lines, struct draft *draft)
{
	struct str key = str_of("");
	size_t end = 1;

	if (lines->count == 0 || !is_rule(lines->at[0].text))
		return;
	while (end < lines->count && !is_rule(lines->at[end].text))
		end++;
	if (end == lines->count || !str_holds(lines->at[1].text, ":"))
		return;
	for (size_t i = 0; i <= end; i++) {
		draft_drop(draft, lines->at[i].text, lines->at[i].number);
		if (i > 0 && i < end)
			take(draft, lines->at[i].text, &key);
	}
	lines->count -= end + 1;
	memmove(
	    lines->at, lines->at + end + 1, lines->count * sizeof *lines->at);
}
