/* Writes JSON, RFC 8259: one object a line, its values unchanged.
 *
 * Control characters, bidi controls and everything else that has no columns of
 * its own become \u escapes, so that the line is safe on a terminal. Every byte
 * that is not UTF-8 becomes U+FFFD. */
#ifndef EXPORT_JSON_H
#define EXPORT_JSON_H

#include "base/buffer.h"

/* Begin an object at the end of a buffer, and end it. */
void json_begin(struct buffer *buffer);
void json_end(struct buffer *buffer);

/* Add a member to the open object. The key is plain ASCII. */
void json_string(struct buffer *buffer, const char *key, struct str value);
void json_number(struct buffer *buffer, const char *key, size_t value);
/* Adds a number that is written already: -?[0-9]+(.[0-9]+)? */
void json_decimal(struct buffer *buffer, const char *key, struct str decimal);
void json_truth(struct buffer *buffer, const char *key, bool value);
void json_null(struct buffer *buffer, const char *key);

/* Adds a text, or null if it is empty. */
void
json_string_or_null(struct buffer *buffer, const char *key, struct str value);

/* Adds an array of texts. */
void json_strings(struct buffer *buffer, const char *key,
    const struct str *values, size_t count);

#endif
