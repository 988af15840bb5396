#include "format/html_head_internal.h"

#include "base/buffer.h"
#include "format/html_entity_internal.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	VALUE_MOST = 1000, /* bytes; what is longer is cut */
};

/* A value keeps its first text, with its entities resolved. */
static void
keep(struct html_head *head, struct str *value, struct str text)
{
	struct buffer kept = { .arena = head->arena };

	if (value->length > 0)
		return;
	if (text.length > VALUE_MOST)
		text.length = VALUE_MOST;
	text.length = utf8_bad(text);
	html_entity_text(&kept, text);
	*value = class_trim(buffer_str(&kept));
}

void
html_head_tag(struct html_head *head, const struct html_token *token)
{
	const struct {
		const char *key, *name, *value;
		struct str *kept;
	} rows[] = {
		{ "name", "articletitle", "content",
		    &head->titles[HTML_TITLE_NAMED] },
		{ "property", "og:title", "content",
		    &head->titles[HTML_TITLE_SHARED] },
		{ "property", "og:url", "content", &head->address },
		{ "rel", "canonical", "href", &head->address },
	};
	struct str name, value;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (html_token_attribute(token, rows[i].key, &name) &&
		    html_is(name, rows[i].name) &&
		    html_token_attribute(token, rows[i].value, &value))
			keep(head, rows[i].kept, value);
}

void
html_head_title(struct html_head *head, struct str text)
{
	keep(head, &head->titles[HTML_TITLE_WINDOW], text);
}

/* Browsers that save a page say where it was: saved from url=(0021)https://…/ */
void
html_head_comment(struct html_head *head, struct str text)
{
	struct str start = str_of("saved from url=(");
	size_t from;

	text = str_trim(text);
	if (!str_starts(text, start))
		return;
	from = str_find(text, str_of(")"));
	text = str_slice(text, from + (from < text.length), text.length);
	if (str_starts(text, str_of("http")))
		keep(head, &head->address, str_cut(&text, ' '));
}

/* Returns the byte where a part of the window's title ends, and how long the mark
 * behind it is. */
static size_t
part_end(struct str title, size_t *mark)
{
	static const char *const marks[] = { "_", "|", "-", "—", "–", ">",
		"»" };
	size_t end = title.length;

	*mark = 0;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t at = str_find(title, str_of(marks[i]));

		if (at >= end)
			continue;
		end = at;
		*mark = str_of(marks[i]).length;
	}
	return end;
}

static bool
is_site(struct str part)
{
	static const char *const ends[] = { "人民政府", "网", "网站", "门户",
		"首页" };

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		size_t length = str_of(ends[i]).length;

		if (part.length >= length &&
		    str_is(str_slice(part, part.length - length, part.length),
			ends[i]))
			return true;
	}
	return part.length == 0;
}

struct str
html_head_short_title(const struct html_head *head)
{
	struct str title = head->titles[HTML_TITLE_WINDOW];

	while (title.length > 0) {
		size_t mark, end = part_end(title, &mark);
		struct str part = class_trim(str_slice(title, 0, end));

		if (!is_site(part))
			return part;
		title = str_slice(title, end + mark, title.length);
	}
	return title;
}
