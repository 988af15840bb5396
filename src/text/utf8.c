#include "text/utf8.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#include "base/vector.h"

/* What a first byte allows (Unicode, table 3-7). Only the range of the second
 * byte varies; it excludes overlong forms, surrogates and values above
 * U+10FFFF. */
struct utf8_form {
	unsigned char first, last; /* the first byte */
	unsigned char low, high;   /* the second byte */
	unsigned char length;      /* bytes in all */
	unsigned char bits;        /* the first byte's share of the value */
};

/* The most frequent in Chinese text come first. */
static const struct utf8_form forms[] = {
	{ 0xE1, 0xEC, 0x80, 0xBF, 3, 0x0F },
	{ 0xEE, 0xEF, 0x80, 0xBF, 3, 0x0F },
	{ 0xC2, 0xDF, 0x80, 0xBF, 2, 0x1F },
	{ 0xE0, 0xE0, 0xA0, 0xBF, 3, 0x0F },
	{ 0xED, 0xED, 0x80, 0x9F, 3, 0x0F },
	{ 0xF0, 0xF0, 0x90, 0xBF, 4, 0x07 },
	{ 0xF1, 0xF3, 0x80, 0xBF, 4, 0x07 },
	{ 0xF4, 0xF4, 0x80, 0x8F, 4, 0x07 },
};

static const struct utf8_form *
form_of(unsigned char first)
{
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
		if (first >= forms[i].first && first <= forms[i].last)
			return &forms[i];
	return NULL;
}

static bool
is_trail(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

/* Decodes what is not ASCII. Returns a length of 0 if the bytes are not
 * UTF-8. */
static struct point
decode_by_form(const unsigned char *bytes, size_t length)
{
	struct point bad = { UTF8_BAD, 0 };
	struct point point = { bytes[0], 1 };
	const struct utf8_form *form = form_of(bytes[0]);

	if (!form || form->length > length || bytes[1] < form->low ||
	    bytes[1] > form->high)
		return bad;
	point.value &= form->bits;
	for (; point.length < form->length; point.length++) {
		if (!is_trail(bytes[point.length]))
			return bad;
		point.value = point.value << 6 | (bytes[point.length] & 0x3Fu);
	}
	return point;
}

/* Returns a length of 0 if the bytes are not UTF-8. Short, so that it goes into
 * the loops: nearly all of a Chinese text is what it decodes itself. */
static inline struct point
decode(const unsigned char *bytes, size_t length)
{
	if (bytes[0] < 0x80)
		return (struct point){ bytes[0], 1 };
	if (bytes[0] >= 0xE1 && bytes[0] <= 0xEC && length >= 3 &&
	    is_trail(bytes[1]) && is_trail(bytes[2]))
		return (struct point){
			(bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 |
			    (bytes[2] & 0x3Fu),
			3,
		};
	return decode_by_form(bytes, length);
}

struct point
utf8_at(struct str text, size_t offset)
{
	struct point point;

	assert(offset < text.length);
	point = decode(
	    (const unsigned char *)text.bytes + offset, text.length - offset);
	return point.length > 0 ? point : (struct point){ UTF8_BAD, 1 };
}

/* No valid sequence begins inside another, so this finds the same code points
 * as a walk from the front. */
struct point
utf8_before(struct str text, size_t offset)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes;
	size_t length = 1;
	struct point point;

	assert(offset > 0 && offset <= text.length);
	while (length < UTF8_MOST && length < offset &&
	       is_trail(bytes[offset - length]))
		length++;
	point = decode(bytes + offset - length, length);
	return point.length == length ? point : (struct point){ UTF8_BAD, 1 };
}

size_t
utf8_encode(uint32_t value, char bytes[UTF8_MOST])
{
	static const unsigned char marks[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
	size_t length =
	    1u + (value > 0x7F) + (value > 0x7FF) + (value > 0xFFFF);

	assert(value <= 0x10FFFF && (value & ~0x7FFu) != 0xD800);
	for (size_t i = length - 1; i > 0; i--, value >>= 6)
		bytes[i] = (char)(0x80 | (value & 0x3F));
	bytes[0] = (char)(marks[length] | value);
	return length;
}

void
utf8_add(struct buffer *buffer, uint32_t value)
{
	char bytes[UTF8_MOST];
	size_t length = utf8_encode(value, bytes);

	buffer_add(buffer, (struct str){ bytes, length });
}

size_t
utf8_pass_ascii(struct str text, size_t offset)
{
	uint64_t eight;

	for (; text.length - offset >= sizeof eight; offset += sizeof eight) {
		memcpy(&eight, text.bytes + offset, sizeof eight);
		if ((eight & 0x8080808080808080) != 0)
			break;
	}
	return offset;
}

size_t
utf8_count(struct str text)
{
	size_t count = 0;

	for (size_t at = 0; at < text.length; count++) {
		size_t ascii = utf8_pass_ascii(text, at) - at;

		at += ascii;
		count += ascii;
		if (at == text.length)
			break;
		at += utf8_at(text, at).length;
	}
	return count;
}

/* Returns which of the bytes are wrong where they stand (Unicode, table 3-7). The
 * three before them count, too, for each of a character allows the next. */
static vector_mask
wrong_bytes(const unsigned char *bytes)
{
	vector_bytes byte = vector_load(bytes), before = vector_load(bytes - 1);
	vector_mask trails = (byte & 0xC0) == 0x80;
	vector_mask expected = (before >= 0xC2) |
			       (vector_load(bytes - 2) >= 0xE0) |
			       (vector_load(bytes - 3) >= 0xF0);

	return (trails ^ expected) | (byte == 0xC0) | (byte == 0xC1) |
	       (byte >= 0xF5) | ((before == 0xE0) & (byte < 0xA0)) |
	       ((before == 0xED) & (byte > 0x9F)) |
	       ((before == 0xF0) & (byte < 0x90)) |
	       ((before == 0xF4) & (byte > 0x8F));
}

/* Returns the offset at which the character begins that goes on at one; the
 * offset itself where none does. */
static size_t
begin_of(const unsigned char *bytes, size_t at)
{
	size_t begin = at - 1;

	while (begin > at - (UTF8_MOST - 1) && is_trail(bytes[begin]))
		begin--;
	if (bytes[begin] < 0xC2)
		return at;
	return begin + 2 + (bytes[begin] >= 0xE0) + (bytes[begin] >= 0xF0) > at
		   ? begin
		   : at;
}

/* Passes whole vectors of right bytes, from behind the first characters on. */
static size_t
pass_right(struct str text, size_t at)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes;

	if (at < UTF8_MOST - 1)
		return at;
	while (text.length - at >= VECTOR_BYTES &&
	       !vector_any(wrong_bytes(bytes + at)))
		at += VECTOR_BYTES;
	return begin_of(bytes, at);
}

size_t
utf8_bad(struct str text)
{
	size_t at = 0;

	while (at < text.length) {
		struct point point = decode(
		    (const unsigned char *)text.bytes + at, text.length - at);

		if (point.length == 0)
			break;
		at = pass_right(text, at + point.length);
	}
	return at;
}
