#include "input/line.h"

#include <string.h>

#include "text/cluster.h"

struct str
line_text(const struct line_editor *line)
{
	return (struct str){ line->bytes, line->length };
}

/* The caret one cluster on; at the end it stays. */
static size_t
after(const struct line_editor *line)
{
	if (line->caret == line->length)
		return line->caret;
	return line->caret +
	       cluster_at(line_text(line), line->caret, AMBIGUOUS_NARROW)
		   .length;
}

/* The caret one cluster back. Clusters are found from the beginning only. */
static size_t
before(const struct line_editor *line)
{
	size_t at = 0, last = 0;

	while (at < line->caret) {
		last = at;
		at += cluster_at(line_text(line), at, AMBIGUOUS_NARROW).length;
	}
	return last;
}

static size_t
word_before(const struct line_editor *line)
{
	size_t at = line->caret;

	while (at > 0 && line->bytes[at - 1] == ' ')
		at--;
	while (at > 0 && line->bytes[at - 1] != ' ')
		at--;
	return at;
}

static void
cut(struct line_editor *line, size_t from, size_t to)
{
	memmove(line->bytes + from, line->bytes + to, line->length - to);
	line->length -= to - from;
	line->caret = from;
}

static void
insert(struct line_editor *line, const char *typed)
{
	size_t length = strlen(typed);

	if (length > LINE_BYTES - line->length)
		return;
	memmove(line->bytes + line->caret + length, line->bytes + line->caret,
	    line->length - line->caret);
	memcpy(line->bytes + line->caret, typed, length);
	line->length += length;
	line->caret += length;
}

static void
go_left(struct line_editor *line)
{
	line->caret = before(line);
}

static void
go_right(struct line_editor *line)
{
	line->caret = after(line);
}

static void
go_first(struct line_editor *line)
{
	line->caret = 0;
}

static void
go_last(struct line_editor *line)
{
	line->caret = line->length;
}

static void
cut_left(struct line_editor *line)
{
	cut(line, before(line), line->caret);
}

static void
cut_right(struct line_editor *line)
{
	cut(line, line->caret, after(line));
}

static void
cut_to_first(struct line_editor *line)
{
	cut(line, 0, line->caret);
}

static void
cut_to_last(struct line_editor *line)
{
	line->length = line->caret;
}

static void
cut_word(struct line_editor *line)
{
	cut(line, word_before(line), line->caret);
}

static void
insert_blank(struct line_editor *line)
{
	insert(line, " ");
}

static const struct {
	const char *key;
	void (*edit)(struct line_editor *line);
} edits[] = {
	{ "<left>", go_left },
	{ "<C-b>", go_left },
	{ "<right>", go_right },
	{ "<C-f>", go_right },
	{ "<home>", go_first },
	{ "<C-a>", go_first },
	{ "<end>", go_last },
	{ "<C-e>", go_last },
	{ "<backspace>", cut_left },
	{ "<C-h>", cut_left },
	{ "<delete>", cut_right },
	{ "<C-d>", cut_right },
	{ "<C-u>", cut_to_first },
	{ "<C-k>", cut_to_last },
	{ "<C-w>", cut_word },
	{ "<space>", insert_blank },
};

bool
line_key(struct line_editor *line, const struct key *key)
{
	for (size_t i = 0; i < sizeof edits / sizeof *edits; i++)
		if (strcmp(edits[i].key, key->name) == 0) {
			edits[i].edit(line);
			return true;
		}
	if (key->name[0] == '<' && key->name[1] != '\0')
		return false;
	insert(line, key->name);
	return true;
}
