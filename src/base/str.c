#include "base/str.h"

#include <string.h>

#include "base/ascii.h"

size_t
str_find(struct str text, struct str piece)
{
	for (size_t at = 0; at + piece.length <= text.length; at++) {
		const char *first = text.bytes + at;

		if (piece.length > 0)
			first = memchr(first, piece.bytes[0],
			    text.length - piece.length - at + 1);
		if (first == NULL)
			break;
		at = (size_t)(first - text.bytes);
		if (str_starts(str_slice(text, at, text.length), piece))
			return at;
	}
	return text.length;
}

bool
str_holds(struct str text, const char *piece)
{
	return str_find(text, str_of(piece)) < text.length;
}

struct str
str_trim(struct str text)
{
	while (text.length > 0 && ascii_is_blank(text.bytes[0]))
		text = str_slice(text, 1, text.length);
	while (text.length > 0 && ascii_is_blank(text.bytes[text.length - 1]))
		text.length--;
	return text;
}

struct str
str_cut(struct str *rest, char separator)
{
	struct str whole = *rest;
	const char *cut = whole.length == 0
			      ? NULL
			      : memchr(whole.bytes, separator, whole.length);
	size_t length = cut ? (size_t)(cut - whole.bytes) : whole.length;

	*rest = str_slice(whole, cut ? length + 1 : length, whole.length);
	return str_slice(whole, 0, length);
}
