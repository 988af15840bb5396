#include "text/position.h"

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

size_t
position_offset(struct str text, size_t points)
{
	size_t offset = 0;

	while (points > 0 && offset < text.length) {
		size_t left = text.length - offset;
		size_t end = offset + (left < points ? left : points);
		size_t next = utf8_pass_ascii(str_slice(text, 0, end), offset);

		points -= next - offset;
		offset = next;
		if (points == 0 || offset == text.length)
			break;
		points--;
		offset += utf8_at(text, offset).length;
	}
	return offset;
}
