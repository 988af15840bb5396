/* Code points in UTF-8, RFC 3629. */
#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include <stdint.h>

#include "base/buffer.h"
#include "base/str.h"

/* A code point and the bytes it fills. */
struct point {
	uint32_t value;
	size_t length;
};

enum {
	UTF8_MOST = 4, /* bytes of a code point */
};

/* The value of a byte that is not UTF-8; its length is 1. */
#define UTF8_BAD 0xFFFDu

/* Returns the code point at a byte offset below the text's length. */
struct point utf8_at(struct str text, size_t offset);

/* Returns the code point that ends right before a byte offset above 0. */
struct point utf8_before(struct str text, size_t offset);

/* Writes the code point, which must be no surrogate, and returns its length in
 * bytes. */
size_t utf8_encode(uint32_t value, char bytes[UTF8_MOST]);

void utf8_add(struct buffer *buffer, uint32_t value);

/* Passes ASCII from a byte offset on, eight bytes at a time. Returns the offset
 * behind it; a few bytes of ASCII may follow. */
size_t utf8_pass_ascii(struct str text, size_t offset);

/* Returns how many code points the text has. */
size_t utf8_count(struct str text);

/* Returns the byte offset of the first byte that is not UTF-8; the text's
 * length if all are. */
size_t utf8_bad(struct str text);

#endif
