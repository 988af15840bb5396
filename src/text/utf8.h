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

/* What a byte that is not UTF-8 is read as: U+FFFD, of one byte's length. */
#define UTF8_BAD 0xFFFDu

/* The code point at a byte offset below the text's length. */
struct point utf8_at(struct str text, size_t offset);

/* The code point that ends right before a byte offset above 0. */
struct point utf8_before(struct str text, size_t offset);

/* Writes the code point, which must be no surrogate, and returns its length in
 * bytes. */
size_t utf8_encode(uint32_t value, char bytes[UTF8_MOST]);

void utf8_add(struct buffer *buffer, uint32_t value);

/* How many code points the text holds. */
size_t utf8_count(struct str text);

/* The byte offset of the first byte that is not UTF-8; the length if none. */
size_t utf8_bad(struct str text);

#endif
