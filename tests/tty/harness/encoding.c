#include "tty/harness/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

enum {
	HALF_ROOM = 8, /* bytes; a character has four at most */
};

struct encoding {
	iconv_t to_utf8, from_utf8;
	char half[HALF_ROOM]; /* the beginning of a character */
	size_t length;
};

struct encoding *
encoding_open(const char *name)
{
	struct encoding *encoding = calloc(1, sizeof *encoding);

	assert_non_null(encoding);
	encoding->to_utf8 = iconv_open("UTF-8", name);
	encoding->from_utf8 = iconv_open(name, "UTF-8");
	assert_true(encoding->to_utf8 != (iconv_t)-1 &&
		    encoding->from_utf8 != (iconv_t)-1);
	return encoding;
}

void
encoding_close(struct encoding *encoding)
{
	if (encoding == NULL)
		return;
	iconv_close(encoding->to_utf8);
	iconv_close(encoding->from_utf8);
	free(encoding);
}

char *
encoding_shown(
    struct encoding *encoding, const char *bytes, size_t length, size_t *shown)
{
	size_t left = encoding->length + length, room = 3 * left + 16;
	char *all = malloc(left + 1), *out = malloc(room);
	char *from = all, *to = out;

	assert_true(all != NULL && out != NULL);
	memcpy(all, encoding->half, encoding->length);
	memcpy(all + encoding->length, bytes, length);
	while (
	    iconv(encoding->to_utf8, &from, &left, &to, &room) == (size_t)-1 &&
	    errno == EILSEQ) {
		memcpy(to, "\xEF\xBF\xBD", 3);
		to += 3;
		room -= 3;
		from++;
		left--;
	}
	assert_true(left <= HALF_ROOM);
	memcpy(encoding->half, from, left);
	encoding->length = left;
	*shown = (size_t)(to - out);
	free(all);
	return out;
}

char *
encoding_typed(
    struct encoding *encoding, const char *text, size_t length, size_t *typed)
{
	size_t room = 2 * length + 16;
	char *out = malloc(room), *to = out;
	char *from = (char *)(uintptr_t)text;

	assert_non_null(out);
	if (iconv(encoding->from_utf8, &from, &length, &to, &room) != 0)
		fail_msg("not in this encoding: %s", text);
	iconv(encoding->from_utf8, NULL, NULL, &to, &room);
	*typed = (size_t)(to - out);
	return out;
}
