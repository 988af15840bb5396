#include "format/file_line_internal.h"

#include "text/class.h"
#include "text/utf8.h"
#include "text/width.h"

enum {
	TAB = 8, /* columns, as an indent */
	FORM_FEED = '\f',
};

/* Whether a code point shows nothing at the end of a line: a blank, a control
 * character, or a format character that pages and word processors leave. */
static bool
is_nothing(uint32_t point)
{
	return class_is_blank(point) || point < 0x20 || point == 0x7F ||
	       point == 0xAD || (point >= 0x200B && point <= 0x200F) ||
	       (point >= 0x202A && point <= 0x202E) ||
	       (point >= 0x2060 && point <= 0x2064) || point == 0xFEFF;
}

int
file_line_columns(struct str text)
{
	int columns = 0;

	for (size_t at = 0; at < text.length;) {
		struct point point = utf8_at(text, at);

		/* A control character has a width below 0. */
		if (width_of(point.value, AMBIGUOUS_WIDE) > 0)
			columns += width_of(point.value, AMBIGUOUS_WIDE);
		at += point.length;
	}
	return columns;
}

/* Takes what shows nothing off the start of a line, and counts its columns. */
static void
take_indent(struct file_line *line)
{
	struct str *text = &line->text;

	while (text->length > 0) {
		struct point point = utf8_at(*text, 0);

		if (!is_nothing(point.value))
			break;
		line->paged = line->paged || point.value == FORM_FEED;
		if (point.value == '\t')
			line->indent += TAB;
		else if (class_is_blank(point.value))
			line->indent += width_of(point.value, AMBIGUOUS_WIDE);
		*text = str_slice(*text, point.length, text->length);
	}
}

void
file_line_trim(struct file_line *line)
{
	struct str *text = &line->text;

	take_indent(line);
	while (text->length > 0) {
		struct point point = utf8_before(*text, text->length);

		if (!is_nothing(point.value))
			break;
		line->paged = line->paged || point.value == FORM_FEED;
		text->length -= point.length;
	}
}

/* Returns the bytes of the line end at an offset; 0 if there is none. */
static size_t
end_at(struct str text, size_t at)
{
	unsigned char byte = (unsigned char)text.bytes[at];

	if (byte == '\n')
		return 1;
	if (byte == '\r')
		return at + 1 < text.length && text.bytes[at + 1] == '\n' ? 2
									  : 1;
	if (byte != 0xE2 || at + 2 >= text.length)
		return 0;
	byte = (unsigned char)text.bytes[at + 2];
	return text.bytes[at + 1] == '\x80' && (byte == 0xA8 || byte == 0xA9)
		   ? 3
		   : 0;
}

static struct str
cut_line(struct str *rest)
{
	struct str line = *rest;
	size_t at = 0, end = 0;

	while (at < rest->length && (end = end_at(*rest, at)) == 0)
		at++;
	*rest = str_slice(*rest, at + end, rest->length);
	return str_slice(line, 0, at);
}

void
file_line_add(
    struct file_lines *lines, struct arena *arena, struct file_line line)
{
	if (lines->count == FILE_LINES_MOST) {
		lines->full = true;
		return;
	}
	lines->at = arena_grow(
	    arena, lines->at, lines->count, &lines->room, sizeof *lines->at);
	lines->at[lines->count++] = line;
}

void
file_line_cut_all(
    struct file_lines *lines, struct arena *arena, struct str text)
{
	bool parted = false, paged = false;

	for (size_t number = 1; text.length > 0 && !lines->full; number++) {
		struct file_line line = { .text = cut_line(&text),
			.number = number };

		file_line_trim(&line);
		line.parted = parted;
		parted = line.text.length == 0;
		if (parted) {
			paged = paged || line.paged;
			if (line.paged && lines->count > 0)
				lines->at[lines->count - 1].paged = true;
			continue;
		}
		line.paged = line.paged || paged;
		paged = false;
		line.columns = file_line_columns(line.text);
		file_line_add(lines, arena, line);
	}
}
