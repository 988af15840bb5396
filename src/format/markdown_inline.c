#include "format/markdown_internal.h"

#include <string.h>

#include "base/ascii.h"
#include "base/buffer.h"
#include "text/class.h"

enum {
	SPAN_MOST = 1000, /* bytes of a link or a tag */
};

/* A line on its way: what is still to be read, and what stays of it. */
struct inline_text {
	struct str rest;
	struct buffer kept;
	size_t bold_from,
	    bold_end; /* bytes of kept; an end of 0: none so far */
	bool bold;
};

static struct str
from(const struct inline_text *text, size_t at)
{
	return str_slice(text->rest, at, text->rest.length);
}

/* Returns so much of what is still to be read as a link or a tag may have. */
static struct str
span_ahead(const struct inline_text *text)
{
	size_t length = text->rest.length;

	return str_slice(
	    text->rest, 0, length < SPAN_MOST ? length : SPAN_MOST);
}

static void
skip(struct inline_text *text, size_t count)
{
	text->rest = from(text, count);
}

/* ** and __ turn bold on and off. */
static bool
take_bold(struct inline_text *text)
{
	if (!str_starts(text->rest, str_of("**")) &&
	    !str_starts(text->rest, str_of("__")))
		return false;
	skip(text, 2);
	/* A run of bold that goes on where the last one ended is one with it. */
	if (!text->bold && text->kept.length > text->bold_end)
		text->bold_from = text->kept.length;
	if (text->bold && text->bold_from == 0)
		text->bold_end = text->kept.length;
	text->bold = !text->bold;
	return true;
}

/* A backslash before punctuation of ASCII lets it stand for itself. */
static bool
take_escape(struct inline_text *text)
{
	if (text->rest.length < 2 || text->rest.bytes[0] != '\\' ||
	    strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", text->rest.bytes[1]) ==
		NULL ||
	    text->rest.bytes[1] == '\0')
		return false;
	buffer_add_byte(&text->kept, text->rest.bytes[1]);
	skip(text, 2);
	return true;
}

/* [words](address) leaves the words, ![](address) nothing. */
static bool
take_link(struct inline_text *text)
{
	size_t image = text->rest.bytes[0] == '!';
	struct str after = span_ahead(text), words;
	size_t closed, end;

	after = str_slice(after, image, after.length);
	if (after.length == 0 || after.bytes[0] != '[')
		return false;
	closed = str_find(after, str_of("]("));
	end = closed +
	      str_find(str_slice(after, closed, after.length), str_of(")"));
	if (end >= after.length)
		return false;
	words = str_slice(after, 1, closed);
	if (str_holds(words, "["))
		return false;
	if (!image)
		buffer_add(&text->kept, words);
	skip(text, image + end + 1);
	return true;
}

/* <br>, </summary>, <!-- a remark -->: tags show nothing. */
static bool
take_tag(struct inline_text *text)
{
	bool remark = str_starts(text->rest, str_of("<!--"));
	struct str closing = str_of(remark ? "-->" : ">");
	struct str ahead = span_ahead(text);
	size_t end;

	if (text->rest.length < 2 || text->rest.bytes[0] != '<' ||
	    (!remark && text->rest.bytes[1] != '/' &&
		!(text->rest.bytes[1] >= 'a' && text->rest.bytes[1] <= 'z')))
		return false;
	end = str_find(ahead, closing);
	if (end == ahead.length)
		return false;
	skip(text, end + closing.length);
	return true;
}

static bool
take_entity(struct inline_text *text)
{
	static const struct {
		const char *name, *value;
	} entities[] = {
		{ "&nbsp;", " " },
		{ "&emsp;", "　" },
		{ "&ensp;", " " },
		{ "&amp;", "&" },
		{ "&lt;", "<" },
		{ "&gt;", ">" },
		{ "&quot;", "\"" },
	};

	for (size_t i = 0; i < sizeof entities / sizeof *entities; i++) {
		if (!str_starts(text->rest, str_of(entities[i].name)))
			continue;
		buffer_add(&text->kept, str_of(entities[i].value));
		skip(text, str_of(entities[i].name).length);
		return true;
	}
	return false;
}

static bool
take_mark(struct inline_text *text)
{
	switch (text->rest.bytes[0]) {
	case '*':
	case '_':
		return take_bold(text);
	case '\\':
		return take_escape(text);
	case '!':
	case '[':
		return take_link(text);
	case '<':
		return take_tag(text);
	case '&':
		return take_entity(text);
	default:
		return false;
	}
}

void
markdown_inline(struct file_line *line, struct arena *arena)
{
	struct inline_text text = {
		.rest = line->text,
		.kept = { .arena = arena },
	};
	size_t plain = 0, blanks;

	while (plain < line->text.length &&
	       strchr("*_\\![<&", line->text.bytes[plain]) == NULL)
		plain++;
	if (plain == line->text.length)
		return;
	while (text.rest.length > 0) {
		if (take_mark(&text))
			continue;
		buffer_add_byte(&text.kept, text.rest.bytes[0]);
		skip(&text, 1);
	}
	blanks =
	    text.kept.length - class_trim_start(buffer_str(&text.kept)).length;
	line->text = class_trim(buffer_str(&text.kept));
	line->bold = text.bold_end > blanks ? text.bold_end - blanks : 0;
	if (line->bold > line->text.length)
		line->bold = line->text.length;
}
