#include "format/yaml_line_internal.h"

#include <string.h>

#include "base/vector.h"

enum {
	KEY_MOST = 64, /* bytes */
};

/* --- Characters */

/* Returns which characters, by their first bytes, libyaml refuses or takes for
 * another: controls, U+0080 to U+009F, U+2028 and U+2029, U+FEFF, U+FFFE and
 * U+FFFF. The two bytes behind the vector count, too. */
static vector_mask
specials(const unsigned char *bytes)
{
	vector_bytes one = vector_load(bytes), two = vector_load(bytes + 1);
	vector_bytes three = vector_load(bytes + 2);

	return ((one < ' ') & (one != '\n')) | (one == 0x7F) |
	       ((one == 0xC2) & (two < 0xA0)) |
	       ((one == 0xE2) & (two == 0x80) & ((three & 0xFE) == 0xA8)) |
	       ((one == 0xEF) & (two == 0xBB) & (three == 0xBF)) |
	       ((one == 0xEF) & (two == 0xBF) & (three >= 0xBE));
}

bool
yaml_line_characters(struct str text)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes;
	unsigned char last[2 * VECTOR_BYTES + 2];
	size_t at = 0;

	for (; text.length - at >= sizeof last; at += VECTOR_BYTES)
		if (vector_any(specials(bytes + at)))
			return false;
	memset(last, '\n', sizeof last);
	if (text.length > at)
		memcpy(last, bytes + at, text.length - at);
	return !vector_any(specials(last) | specials(last + VECTOR_BYTES));
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
