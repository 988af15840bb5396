#include "text/position.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "text/utf8.h"

struct position
position_at(struct str text, size_t offset)
{
	size_t start = 0, line = 1;

	for (size_t at = 0; at < offset; at++) {
		char byte = text.bytes[at];

		/* In CR LF the LF ends the line. */
		if (byte == '\r' && at + 1 < text.length)
			if (text.bytes[at + 1] == '\n')
				continue;
		if (byte != '\n' && byte != '\r')
			continue;
		line++;
		start = at + 1;
	}
	return (struct position){
		.line = line,
		.column = utf8_count(str_slice(text, start, offset)) + 1,
	};
}

enum {
	EIGHT = sizeof(uint64_t),
};

/* Returns how many of eight bytes begin a code point: all that are not
 * 10xxxxxx. */
static size_t
count_starts(const char *bytes)
{
	const uint64_t ones = 0x0101010101010101;
	uint64_t eight, trails;

	memcpy(&eight, bytes, sizeof eight);
	trails = eight >> 7 & ~(eight >> 6) & ones;
	return EIGHT - (trails * ones >> 56);
}

size_t
position_offset(struct str text, size_t points)
{
	size_t offset = 0;

	for (; text.length - offset >= EIGHT; offset += EIGHT) {
		size_t starts = count_starts(text.bytes + offset);

		if (starts > points)
			break;
		points -= starts;
	}
	for (; offset < text.length; offset++) {
		bool begins =
		    ((unsigned char)text.bytes[offset] & 0xC0) != 0x80;

		if (begins && points == 0)
			break;
		points -= begins;
	}
	return offset;
}
