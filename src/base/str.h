/* A borrowed slice of bytes, UTF-8 unless said otherwise, not ended by a
 * NUL. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

struct str {
	const char *bytes;
	size_t length; /* bytes */
};

/* A run of bytes in a text: from `from` up to, but not including, `to`. */
struct span {
	size_t from, to;
};

/* Returns the bytes of a C string, without its NUL. */
struct str str_of(const char *string);

/* Returns the bytes from `from` up to, but not including, `to`. Both must be at
 * most the length. */
struct str str_slice(struct str text, size_t from, size_t to);

bool str_equal(struct str left, struct str right);

/* Whether the text equals a C string. */
bool str_is(struct str text, const char *string);

bool str_starts(struct str text, struct str start);

/* Returns the byte offset of the first `piece` in the text; the text's length
 * if there is none. An empty piece is found at 0. */
size_t str_find(struct str text, struct str piece);

/* Whether a C string, not empty, stands anywhere in the text. */
bool str_holds(struct str text, const char *piece);

/* Returns the text without ASCII blanks, tabs and line ends at both ends. */
struct str str_trim(struct str text);

/* Cuts the text at the first `separator`: returns what is before it and leaves
 * in `rest` what is after it. Returns all of the text if there is none. */
struct str str_cut(struct str *rest, char separator);

#endif
