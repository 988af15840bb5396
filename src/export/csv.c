#include "export/csv.h"

#include "base/ascii.h"
#include "text/class.h"
#include "text/sanitize.h"
#include "text/utf8.h"

/* Whether a cell is a number, which may begin with a sign. */
static bool
is_number(struct str cell)
{
	size_t digits = 0;

	for (size_t i = 0; i < cell.length; i++) {
		if (ascii_is_digit(cell.bytes[i]))
			digits++;
		else if (cell.bytes[i] != '.' &&
			 (cell.bytes[i] != '-' || i > 0))
			return false;
	}
	return digits > 0;
}

/* Spreadsheets pass over blanks before a formula. */
static bool
is_formula(struct str cell)
{
	static const char signs[] = "=+-@";
	uint32_t first;

	cell = class_trim_start(cell);
	if (cell.length == 0 || is_number(cell))
		return false;
	first = class_half_width(utf8_at(cell, 0).value);
	for (size_t i = 0; i < sizeof signs - 1; i++)
		if (first == (unsigned char)signs[i])
			return true;
	return false;
}

static bool
needs_quotes(struct str cell)
{
	return str_holds(cell, ",") || str_holds(cell, ";") ||
	       str_holds(cell, "\"");
}

static void
add_cell(struct buffer *line, struct str text)
{
	struct arena arena = { 0 };
	struct buffer clean = { .arena = &arena };
	struct str cell;
	bool quoted;

	sanitize_add(&clean, text);
	cell = buffer_str(&clean);
	quoted = needs_quotes(cell);
	if (quoted)
		buffer_add_byte(line, '"');
	if (is_formula(cell))
		buffer_add_byte(line, '\'');
	for (size_t i = 0; i < cell.length; i++) {
		char byte = cell.bytes[i];

		if (byte == '"')
			buffer_add_byte(line, '"');
		buffer_add_byte(
		    line, byte == '\t' || byte == '\n' ? ' ' : byte);
	}
	if (quoted)
		buffer_add_byte(line, '"');
	arena_free(&arena);
}

void
csv_line(struct buffer *line, const struct str *cells, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buffer_add_byte(line, ',');
		add_cell(line, cells[i]);
	}
}
