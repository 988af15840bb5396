#include "format/yaml_line_internal.h"

enum {
	KEY_MOST = 64, /* bytes */
};

/* --- Characters */

/* Returns the length of a character, in bytes, that libyaml takes as it is: no
 * control, line end or byte order mark; else 0. */
static size_t
character_length(const unsigned char *bytes)
{
	switch (bytes[0]) {
	case 0xC2: /* U+00A0 and beyond */
		return bytes[1] >= 0xA0 ? 2 : 0;
	case 0xE2: /* all but U+2028 and U+2029 */
		return bytes[1] == 0x80 && (bytes[2] & 0xFE) == 0xA8 ? 0 : 3;
	case 0xEF: /* all but U+FEFF, U+FFFE and U+FFFF */
		if ((bytes[1] == 0xBB && bytes[2] == 0xBF) ||
		    (bytes[1] == 0xBF && bytes[2] >= 0xBE))
			return 0;
		return 3;
	default:
		return bytes[0] >= 0xF0   ? 4
		       : bytes[0] >= 0xE0 ? 3
		       : bytes[0] >= 0x80 ? 2
					  : 0;
	}
}

bool
yaml_line_characters(struct str text)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes;
	size_t at = 0;

	while (at < text.length) {
		size_t length = 1;

		/* Han and what stands among them, then ASCII. */
		if (bytes[at] >= 0xE3 && bytes[at] <= 0xEE) {
			at += 3;
			continue;
		}
		if ((bytes[at] < ' ' || bytes[at] > '~') && bytes[at] != '\n')
			length = character_length(bytes + at);
		if (length == 0)
			return false;
		at += length;
	}
	return true;
}

/* --- Lines */

static struct str
line_at(struct str text, size_t at)
{
	struct str rest = str_slice(text, at, text.length);

	return str_cut(&rest, '\n');
}

static size_t
count_blanks(struct str line)
{
	size_t count = 0;

	while (count < line.length && line.bytes[count] == ' ')
		count++;
	return count;
}

static struct str
trim(struct str text)
{
	while (text.length > 0 && text.bytes[text.length - 1] == ' ')
		text.length--;
	return str_slice(text, count_blanks(text), text.length);
}

/* Takes the key at the beginning of a text. Returns its length; 0 where there
 * is none with a colon and a blank or nothing behind it. */
static size_t
key_length(struct str text)
{
	size_t length = 0;

	while (length < text.length && length <= KEY_MOST &&
	       ((text.bytes[length] >= 'a' && text.bytes[length] <= 'z') ||
		   (text.bytes[length] == '-' && length > 0)))
		length++;
	if (length == text.length || length > KEY_MOST ||
	    text.bytes[length] != ':')
		return 0;
	return length + 1 == text.length || text.bytes[length + 1] == ' '
		   ? length
		   : 0;
}

/* Passes what says nothing: blanks and comments. */
static struct str
next_line(struct str text, size_t *at, size_t *blanks)
{
	while (*at < text.length) {
		struct str line = line_at(text, *at);

		*blanks = count_blanks(line);
		if (*blanks < line.length && line.bytes[*blanks] != '#')
			return line;
		*at += line.length + 1;
	}
	return (struct str){ "", 0 };
}

bool
yaml_line_read(struct str text, size_t *at, struct yaml_line *line)
{
	size_t blanks = 0, length, key;
	struct str whole = next_line(text, at, &blanks);

	*line = (struct yaml_line){ .ends = whole.length == 0 };
	if (line->ends)
		return true;
	key = blanks;
	if (key + 1 < whole.length && whole.bytes[key] == '-' &&
	    whole.bytes[key + 1] == ' ')
		key +=
		    1 + count_blanks(str_slice(whole, key + 1, whole.length));
	length = key_length(str_slice(whole, key, whole.length));
	if (length == 0)
		return false;
	line->item = key > blanks;
	line->column = blanks;
	line->key = *at + key;
	line->key_column = key;
	line->name = str_slice(whole, key, key + length);
	line->value = trim(str_slice(whole, key + length + 1, whole.length));
	*at += whole.length + 1;
	return true;
}

/* --- Literals */

/* Finds the lines of a literal, deeper than a column. Returns the offset behind
 * them; their beginning where they are not plain. */
static size_t
find_lines(struct str text, size_t from, size_t column, size_t *indent)
{
	size_t at = from;

	*indent = from < text.length ? count_blanks(line_at(text, from)) : 0;
	if (*indent <= column)
		return from;
	while (at < text.length) {
		struct str line = line_at(text, at);
		size_t blanks = count_blanks(line);

		/* A line of blanks alone, or the last one without an end. */
		if ((blanks == line.length && blanks > 0) ||
		    at + line.length == text.length)
			return from;
		if (line.length > 0 && blanks < *indent)
			return blanks <= column ? at : from;
		at += line.length + 1;
	}
	return at;
}

/* As YAML has it, empty lines at the end are not there. */
static struct str
without_indent(struct buffer *value, struct str lines, size_t indent)
{
	while (lines.length > 1 && lines.bytes[lines.length - 2] == '\n')
		lines.length--;
	if (line_at(lines, 0).length + 1 == lines.length)
		return str_slice(lines, indent, lines.length);
	value->length = 0;
	while (lines.length > 0) {
		struct str line = str_cut(&lines, '\n');

		if (line.length > 0)
			buffer_add(value, str_slice(line, indent, line.length));
		buffer_add_byte(value, '\n');
	}
	return buffer_str(value);
}

bool
yaml_line_literal(struct str text, size_t *at, size_t column,
    struct buffer *buffer, struct str *value)
{
	size_t from = *at, indent;

	*at = find_lines(text, from, column, &indent);
	if (*at == from)
		return false;
	*value = without_indent(buffer, str_slice(text, from, *at), indent);
	return true;
}
