/* Base64 with padding, RFC 4648, section 4. */
#ifndef BASE_BASE64_H
#define BASE_BASE64_H

#include "base/buffer.h"

/* Adds the bytes in Base64, in one line. */
void base64_add(struct buffer *buffer, struct str bytes);

#endif
