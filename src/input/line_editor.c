#include "input/line_editor.h"

#include <string.h>

#include "text/break_class.h"
#include "text/class.h"
#include "text/cluster.h"
#include "text/utf8.h"

/* What a character is to movement by words. Han has no blanks between words,
 * so a run of Han is one word. */
enum word {
	WORD_NONE,
	WORD_HAN,
	WORD_LATIN,
};

struct str
line_editor_text(const struct line_editor *line)
{
	return (struct str){ line->bytes, line->length };
}

/* Returns the caret one cluster on, or the end. */
static size_t
after(const struct line_editor *line)
{
	if (line->caret == line->length)
		return line->caret;
	return line->caret +
	       cluster_at(line_editor_text(line), line->caret, AMBIGUOUS_NARROW)
		   .length;
}

/* Returns the caret one cluster back. Clusters can only be found from the
 * start. */
static size_t
before(const struct line_editor *line)
{
	size_t at = 0, last = 0;

	while (at < line->caret) {
		last = at;
		at += cluster_at(line_editor_text(line), at, AMBIGUOUS_NARROW)
			  .length;
	}
	return last;
}

static enum word
word_of(const struct cluster *cluster)
{
	uint32_t point =
	    cluster->count == 0 ? 0 : class_half_width(cluster->points[0]);

	if (class_han_digit(point) >= 0) /* ○ in 二○二五 is not Han by itself */
		return WORD_HAN;
	switch (break_class_of(point)) {
	case BREAK_CLASS_HAN:
		return WORD_HAN;
	case BREAK_CLASS_LATIN:
	case BREAK_CLASS_DIGIT:
		return WORD_LATIN;
	default:
		return WORD_NONE;
	}
}

/* Returns the start of the word in or before the caret. */
static size_t
word_start(const struct line_editor *line)
{
	size_t at = 0, start = 0;
	enum word last = WORD_NONE;

	while (at < line->caret) {
		struct cluster cluster =
		    cluster_at(line_editor_text(line), at, AMBIGUOUS_NARROW);
		enum word word = word_of(&cluster);

		if (word != WORD_NONE && word != last)
			start = at;
		last = word;
		at += cluster.length;
	}
	return start;
}

/* Returns the end of the word in or after the caret. */
static size_t
word_end(const struct line_editor *line)
{
	size_t at = line->caret;
	enum word last = WORD_NONE;

	while (at < line->length) {
		struct cluster cluster =
		    cluster_at(line_editor_text(line), at, AMBIGUOUS_NARROW);
		enum word word = word_of(&cluster);

		if (last != WORD_NONE && word != last)
			break;
		last = word;
		at += cluster.length;
	}
	return at;
}

static size_t
blank_before(const struct line_editor *line)
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

/* Returns false if the text does not fit. */
static bool
insert(struct line_editor *line, struct str text)
{
	if (text.length > LINE_EDITOR_BYTES - line->length)
		return false;
	memmove(line->bytes + line->caret + text.length,
	    line->bytes + line->caret, line->length - line->caret);
	memcpy(line->bytes + line->caret, text.bytes, text.length);
	line->length += text.length;
	line->caret += text.length;
	return true;
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
cut_to_blank(struct line_editor *line)
{
	cut(line, blank_before(line), line->caret);
}

static void
go_word_left(struct line_editor *line)
{
	line->caret = word_start(line);
}

static void
go_word_right(struct line_editor *line)
{
	line->caret = word_end(line);
}

static void
cut_word(struct line_editor *line)
{
	cut(line, line->caret, word_end(line));
}

static void
insert_blank(struct line_editor *line)
{
	insert(line, str_of(" "));
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
	{ "<C-w>", cut_to_blank },
	{ "<M-b>", go_word_left },
	{ "<M-f>", go_word_right },
	{ "<M-d>", cut_word },
	{ "<space>", insert_blank },
};

bool
line_editor_key(struct line_editor *line, const struct key *key)
{
	for (size_t i = 0; i < sizeof edits / sizeof *edits; i++)
		if (strcmp(edits[i].key, key->name) == 0) {
			edits[i].edit(line);
			return true;
		}
	if (key->name[0] == '<' && key->name[1] != '\0')
		return false;
	insert(line, str_of(key->name));
	return true;
}

/* Adds a cluster as it is shown in the line, whose first byte is `first`. Adds
 * nothing if cleaning leaves only a blank or a question mark of it. */
static void
add_clean(struct buffer *buffer, const struct line_editor *line,
    const struct cluster *cluster, char first)
{
	uint32_t base = cluster->points[0];
	bool begins = line->length == 0;
	bool behind = line->caret > 0 && line->bytes[line->caret - 1] == ' ';

	if (cluster->count == 0 || (base == '?' && first != '?'))
		return;
	if (cluster->count == 1 && class_is_blank(base)) {
		if (!begins && !behind)
			buffer_add_byte(buffer, ' ');
		return;
	}
	/* Cleaning puts marks without a base on a blank; drop it. */
	for (int i = base == ' ' && first != ' '; i < cluster->count; i++)
		utf8_add(buffer, cluster->points[i]);
}

void
line_editor_insert(struct line_editor *line, struct str text)
{
	struct arena scratch = { 0 };
	struct buffer clean = { .arena = &scratch };

	for (size_t at = 0; at < text.length;) {
		struct cluster cluster = cluster_at(text, at, AMBIGUOUS_NARROW);

		clean.length = 0;
		add_clean(&clean, line, &cluster, text.bytes[at]);
		if (clean.length > 0 && !insert(line, buffer_str(&clean)))
			break;
		at += cluster.length;
	}
	arena_free(&scratch);
}

void
line_editor_set(struct line_editor *line, struct str text)
{
	/* The text may be part of the line. */
	struct line_editor new = { 0 };

	line_editor_insert(&new, text);
	*line = new;
}
