/* What an Esc begins, told from the bytes after it and from the time: a key, an
 * escape sequence, or a string (ECMA-48). For key_reader alone. */
#ifndef TERM_ESCAPE_INTERNAL_H
#define TERM_ESCAPE_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "input/key.h"

/* What the bytes that come next still belong to. */
enum escape_rest {
	ESCAPE_REST_NONE,
	ESCAPE_REST_SEQUENCE, /* it ends with its final, or before what cannot
	                         be in it */
	ESCAPE_REST_STRING,   /* it ends with BEL, CAN or Esc \, or before
	                         another Esc */
	ESCAPE_REST_ANSWER,   /* to the width query, its Esc taken for a key */
};

/* The bytes that wait. The first is an Esc. */
struct escape_input {
	const char *bytes;
	size_t length;
	bool late;  /* nothing more has come in time */
	bool mouse; /* the terminal reports its mouse */
};

struct escape_taken {
	size_t length;         /* bytes; 0 if more are needed */
	struct key key;        /* without a name: what was read is no key */
	enum escape_rest rest; /* to be passed over with what was read */
};

/* Reads what the Esc begins. */
struct escape_taken escape_take(const struct escape_input *input);

/* Reads what the Esc begins as something to be passed over, so that the key is
 * without a name: an escape sequence of any kind, or the Esc alone. */
struct escape_taken escape_pass(const struct escape_input *input);

/* Returns how many of the bytes belong to a sequence or string that is being
 * passed over. Sets `more` if its end is not among them. */
size_t escape_rest_length(
    enum escape_rest rest, const char *bytes, size_t length, bool *more);

#endif
