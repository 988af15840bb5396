#include "desk/record.h"

#include <stdint.h>
#include <string.h>

enum {
	CHECKSUM = 8, /* digits */
};

static const char digits[] = "0123456789abcdef";

static uint32_t
checksum_of(struct str bytes)
{
	uint32_t rest = ~(uint32_t)0;

	for (size_t i = 0; i < bytes.length; i++) {
		rest ^= (unsigned char)bytes.bytes[i];
		for (int bit = 0; bit < 8; bit++)
			rest = rest >> 1 ^ (rest & 1 ? 0xEDB88320u : 0);
	}
	return ~rest;
}

static void
add_hex(struct buffer *buffer, uint32_t value, int count)
{
	while (count-- > 0)
		buffer_add_byte(buffer, digits[value >> 4 * count & 0xF]);
}

/* Controls and the backslash stand as \xHH. */
static void
add_field(struct buffer *buffer, struct str field)
{
	buffer_add_byte(buffer, '\t');
	for (size_t i = 0; i < field.length; i++) {
		unsigned char byte = (unsigned char)field.bytes[i];

		if (byte >= ' ' && byte != '\\' && byte != 0x7F) {
			buffer_add_byte(buffer, (char)byte);
			continue;
		}
		buffer_add(buffer, str_of("\\x"));
		add_hex(buffer, byte, 2);
	}
}

void
record_add(struct buffer *buffer, const char *kind, const struct str *fields,
    size_t count)
{
	size_t from;
	struct str line;

	buffer_add_byte(buffer, '\n');
	from = buffer->length;
	buffer_add(buffer, str_of(kind));
	for (size_t i = 0; i < count; i++)
		add_field(buffer, fields[i]);
	line = buffer_str(buffer);
	line = str_slice(line, from, line.length);
	buffer_add_byte(buffer, '\t');
	add_hex(buffer,
	    checksum_of(
		str_slice(buffer_str(buffer), from, from + line.length)),
	    CHECKSUM);
	buffer_add_byte(buffer, '\n');
}

bool
record_next(struct str *content, struct str *line)
{
	while (content->length > 0) {
		*line = str_cut(content, '\n');
		if (line->length > 0)
			return true;
	}
	return false;
}

bool
record_is(struct str line, const char *kind)
{
	size_t length = strlen(kind);

	return line.length > length && line.bytes[length] == '\t' &&
	       str_starts(line, str_of(kind));
}

/* Returns the value of so many hexadecimal digits; false if they are none. */
static bool
read_hex(struct str text, uint32_t *value)
{
	*value = 0;
	for (size_t i = 0; i < text.length; i++) {
		const char *digit = memchr(digits, text.bytes[i], 16);

		if (digit == NULL)
			return false;
		*value = *value << 4 | (uint32_t)(digit - digits);
	}
	return true;
}

/* Cuts the checksum off the end of a line. Returns whether it is right. */
static bool
cut_checksum(struct str *line)
{
	size_t end = line->length - CHECKSUM - 1;
	uint32_t value;

	if (line->length < CHECKSUM + 1 || line->bytes[end] != '\t' ||
	    !read_hex(str_slice(*line, end + 1, line->length), &value))
		return false;
	*line = str_slice(*line, 0, end);
	return value == checksum_of(*line);
}

/* Returns a field as it was before it was written. */
static struct str
read_field(struct arena *arena, struct str field)
{
	struct buffer buffer = { .arena = arena };
	uint32_t byte;

	if (field.length == 0 ||
	    memchr(field.bytes, '\\', field.length) == NULL)
		return field;
	for (size_t i = 0; i < field.length; i++) {
		if (field.bytes[i] == '\\' && i + 4 <= field.length &&
		    read_hex(str_slice(field, i + 2, i + 4), &byte)) {
			buffer_add_byte(&buffer, (char)byte);
			i += 3;
		} else {
			buffer_add_byte(&buffer, field.bytes[i]);
		}
	}
	return buffer_str(&buffer);
}

bool
record_read(
    struct arena *arena, struct str line, struct str *fields, size_t count)
{
	if (!cut_checksum(&line))
		return false;
	str_cut(&line, '\t');
	for (size_t i = 0; i < count; i++) {
		bool is_last = line.bytes == NULL ||
			       memchr(line.bytes, '\t', line.length) == NULL;

		if (is_last != (i + 1 == count))
			return false;
		fields[i] = read_field(arena, str_cut(&line, '\t'));
	}
	return true;
}
