#include "export/json.h"

#include "text/utf8.h"
#include "text/width.h"

/* Adds a UTF-16 code unit as \u and four digits. */
static void
add_unit(struct buffer *buffer, uint32_t unit)
{
	static const char digits[] = "0123456789abcdef";

	buffer_add(buffer, str_of("\\u"));
	for (int shift = 12; shift >= 0; shift -= 4)
		buffer_add_byte(buffer, digits[unit >> shift & 0xF]);
}

static void
add_point(struct buffer *buffer, uint32_t point)
{
	if (point == '"' || point == '\\') {
		buffer_add_byte(buffer, '\\');
		buffer_add_byte(buffer, (char)point);
	} else if (width_of(point, AMBIGUOUS_NARROW) > 0) {
		utf8_add(buffer, point);
	} else if (point < 0x10000) {
		add_unit(buffer, point);
	} else {
		add_unit(buffer, 0xD800 + ((point - 0x10000) >> 10));
		add_unit(buffer, 0xDC00 + (point & 0x3FF));
	}
}

static void
add_text(struct buffer *buffer, struct str text)
{
	struct point point;

	buffer_add_byte(buffer, '"');
	for (size_t at = 0; at < text.length; at += point.length) {
		point = utf8_at(text, at);
		add_point(buffer, point.value);
	}
	buffer_add_byte(buffer, '"');
}

static void
add_key(struct buffer *buffer, const char *key)
{
	/* No value ends in this brace: strings end in a quote, arrays in a
	 * bracket. */
	if (buffer->bytes[buffer->length - 1] != '{')
		buffer_add(buffer, str_of(", "));
	add_text(buffer, str_of(key));
	buffer_add(buffer, str_of(": "));
}

void
json_begin(struct buffer *buffer)
{
	buffer_add_byte(buffer, '{');
}

void
json_end(struct buffer *buffer)
{
	buffer_add_byte(buffer, '}');
}

void
json_string(struct buffer *buffer, const char *key, struct str value)
{
	add_key(buffer, key);
	add_text(buffer, value);
}

void
json_number(struct buffer *buffer, const char *key, size_t value)
{
	struct arena scratch = { 0 };

	add_key(buffer, key);
	buffer_add(buffer, arena_print(&scratch, "%zu", value));
	arena_free(&scratch);
}

void
json_decimal(struct buffer *buffer, const char *key, struct str decimal)
{
	add_key(buffer, key);
	buffer_add(buffer, decimal);
}

void
json_truth(struct buffer *buffer, const char *key, bool value)
{
	add_key(buffer, key);
	buffer_add(buffer, str_of(value ? "true" : "false"));
}

void
json_strings(struct buffer *buffer, const char *key, const struct str *values,
    size_t count)
{
	add_key(buffer, key);
	buffer_add_byte(buffer, '[');
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buffer_add(buffer, str_of(", "));
		add_text(buffer, values[i]);
	}
	buffer_add_byte(buffer, ']');
}

void
json_string_or_null(struct buffer *buffer, const char *key, struct str value)
{
	if (value.length > 0)
		json_string(buffer, key, value);
	else
		json_null(buffer, key);
}

void
json_null(struct buffer *buffer, const char *key)
{
	add_key(buffer, key);
	buffer_add(buffer, str_of("null"));
}
