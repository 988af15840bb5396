/* A slice of bytes that belong to somebody else; UTF-8 unless said otherwise,
 * not closed by a NUL. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

struct str {
	const char *bytes;
	size_t length; /* bytes */
};

/* A run of bytes in a text: from `from` up to, not including, `to`. */
struct span {
	size_t from, to;
};

/* The bytes of a C string, without its NUL. */
struct str str_of(const char *string);

/* The bytes from `from` up to, not including, `to`; both at most the length. */
struct str str_slice(struct str text, size_t from, size_t to);

bool str_equal(struct str left, struct str right);

/* Whether the bytes are those of a C string. */
bool str_is(struct str text, const char *string);

bool str_starts(struct str text, struct str start);

/* The byte offset of the first `piece` in the text; the text's length where
 * there is none. An empty piece is found at 0. */
size_t str_find(struct str text, struct str piece);

/* The text without ASCII blanks, tabs and line ends at either end. */
struct str str_trim(struct str text);

/* Cuts the text at the first `separator`: returns what stands before it and
 * leaves in `rest` what stands behind. Without one returns all of it. */
struct str str_cut(struct str *rest, char separator);

#endif
