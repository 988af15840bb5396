/* A borrowed slice of bytes, UTF-8 unless said otherwise, not ended by a
 * NUL. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
	const char *bytes;
	size_t length; /* bytes */
};

/* A run of bytes in a text: from `from` up to, but not including, `to`. */
struct span {
	size_t from, to;
};

/* These six are called for nearly every character, mostly with a literal, whose
 * length the compiler knows where it sees them. */

/* Returns the bytes of a C string, without its NUL. */
static inline struct str
str_of(const char *string)
{
	return (struct str){ string, strlen(string) };
}

/* Returns the bytes from `from` up to, but not including, `to`. Both must be at
 * most the length. */
static inline struct str
str_slice(struct str text, size_t from, size_t to)
{
	assert(from <= to && to <= text.length);
	/* Adding even 0 to the NULL of an empty text is undefined. */
	return (
	    struct str){ from > 0 ? text.bytes + from : text.bytes, to - from };
}

static inline bool
str_starts(struct str text, struct str start)
{
	return text.length >= start.length &&
	       (start.length == 0 ||
		   memcmp(text.bytes, start.bytes, start.length) == 0);
}

static inline bool
str_equal(struct str left, struct str right)
{
	return left.length == right.length && str_starts(left, right);
}

/* Whether the text equals a C string. */
static inline bool
str_is(struct str text, const char *string)
{
	return str_equal(text, str_of(string));
}

static inline bool
str_ends(struct str text, struct str end)
{
	return text.length >= end.length &&
	       str_starts(
		   str_slice(text, text.length - end.length, text.length), end);
}

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
