/* JSON, RFC 8259: one object a line, values exactly as they are.
 *
 * What no terminal should get as it is stands in it as \u: controls, bidi
 * controls and all that has no columns of its own. Bytes that are not UTF-8
 * become U+FFFD each. */
#ifndef EXPORT_JSON_H
#define EXPORT_JSON_H

#include "base/buffer.h"

/* Begins an object at the end of a buffer, and ends it. */
void json_begin(struct buffer *buffer);
void json_end(struct buffer *buffer);

/* Add a member to the object that has begun. The key is plain ASCII. */
void json_string(struct buffer *buffer, const char *key, struct str value);
void json_number(struct buffer *buffer, const char *key, size_t value);
void json_null(struct buffer *buffer, const char *key);

#endif
