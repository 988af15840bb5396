#include "format/yaml_lift_internal.h"

enum {
	TEXT_MOST = 256 * 1024, /* bytes */
};

/* A character for private use, which no file has that is lifted. */
static const char sign[] = "\uE000\n";
static const struct str sign_character = { sign, sizeof sign - 2 };

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

/* Returns the column of the key, from 1, where the line is one, perhaps behind
 * dashes, with the sign of a literal; else 0. */
static size_t
key_column(struct str line)
{
	static const char end[] = ": |";
	size_t column, length = line.length - (sizeof end - 1);

	if (line.length < sizeof end ||
	    memcmp(line.bytes + length, end, sizeof end - 1) != 0)
		return 0;
	column = count_blanks(line);
	while (column + 2 < length && line.bytes[column] == '-' &&
	       line.bytes[column + 1] == ' ')
		column +=
		    2 + count_blanks(str_slice(line, column + 2, line.length));
	for (size_t at = column; at < length; at++)
		if (line.bytes[at] < 'a' || line.bytes[at] > 'z')
			return 0;
	return column < length ? column + 1 : 0;
}

/* Returns whether libyaml takes a character as it is, though it begins with a
 * byte that not all do: it is no control, line end or byte order mark. */
static bool
is_harmless(const unsigned char *bytes)
{
	/* U+2010 to U+2026, with quotes, dashes and dots, and beyond U+203F. */
	if (bytes[0] == 0xE2)
		return bytes[1] != 0x80 ||
		       (bytes[2] >= 0x90 && bytes[2] <= 0xA6) ||
		       bytes[2] > 0xAF;
	/* Full-width signs, but not U+FEFF nor what is behind U+FFBF. */
	return bytes[0] == 0xEF && bytes[1] != 0xBB && bytes[1] != 0xBF;
}

static bool
is_plain(struct str line)
{
	const unsigned char *bytes = (const unsigned char *)line.bytes;

	for (size_t at = 0; at < line.length; at++) {
		unsigned byte = bytes[at];

		/* Of Han first, then ASCII, in ranges that the compiler tests
		 * at once. */
		if ((byte >= 0x80 && byte <= 0xC1) ||
		    (byte >= 0xE3 && byte <= 0xEE) ||
		    (byte >= 0x20 && byte <= 0x7E))
			continue;
		if (!is_harmless(bytes + at))
			return false;
	}
	return true;
}

/* Finds the lines of a literal, under a key in a column, from 1. Returns the
 * offset behind them; their beginning where they are not plain. */
static size_t
find_lines(struct str text, size_t from, size_t column, size_t *indent)
{
	size_t at = from;

	*indent = count_blanks(line_at(text, from));
	if (*indent < column)
		return from;
	while (at < text.length) {
		struct str line = line_at(text, at);
		size_t blanks = count_blanks(line);
		bool is_deep = blanks >= *indent;

		/* A line of blanks alone, or the last one without an end. */
		if ((blanks == line.length && blanks > 0) ||
		    at + line.length == text.length)
			return from;
		if (line.length > 0 && !is_deep)
			return blanks < column ? at : from;
		if (!is_plain(line))
			return from;
		at += line.length + 1;
	}
	return at;
}

static void
add_sign(struct buffer *text, size_t indent)
{
	for (size_t i = 0; i < indent; i++)
		buffer_add_byte(text, ' ');
	buffer_add(text, str_of(sign));
}

bool
yaml_lift_out(struct yaml_lift *lift, struct arena *arena, struct str text)
{
	struct buffer left = { .arena = arena };
	struct yaml_literal *literals = NULL;
	size_t room = 0, kept = 0, at = 0;

	*lift = (struct yaml_lift){ .value = { .arena = arena } };
	if (text.length > TEXT_MOST ||
	    str_find(text, sign_character) < text.length)
		return false;
	while (at < text.length) {
		struct str line = line_at(text, at);
		size_t column = key_column(line), indent, end;

		at += line.length + (at + line.length < text.length);
		if (column == 0 || at == text.length)
			continue;
		end = find_lines(text, at, column, &indent);
		if (end == at)
			continue;
		literals = arena_grow(
		    arena, literals, lift->count, &room, sizeof *literals);
		literals[lift->count++] = (struct yaml_literal){
			str_slice(text, at, end),
			indent,
		};
		buffer_add(&left, str_slice(text, kept, at));
		add_sign(&left, indent);
		at = kept = end;
	}
	buffer_add(&left, str_slice(text, kept, text.length));
	lift->text = buffer_str(&left);
	lift->literals = literals;
	return lift->count > 0;
}

/* As YAML has it, empty lines at the end are not there. */
struct str
yaml_lift_back(struct yaml_lift *lift, struct str value)
{
	struct yaml_literal literal;

	if (!str_is(value, sign) || lift->taken == lift->count)
		return value;
	literal = lift->literals[lift->taken++];
	while (literal.lines.length > 1 &&
	       literal.lines.bytes[literal.lines.length - 2] == '\n')
		literal.lines.length--;
	lift->value.length = 0;
	while (literal.lines.length > 0) {
		struct str line = str_cut(&literal.lines, '\n');

		if (line.length > 0)
			buffer_add(&lift->value,
			    str_slice(line, literal.indent, line.length));
		buffer_add_byte(&lift->value, '\n');
	}
	return buffer_str(&lift->value);
}
