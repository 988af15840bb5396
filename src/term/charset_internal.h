/* A typed character in the locale's encoding. */
#ifndef TERM_CHARSET_INTERNAL_H
#define TERM_CHARSET_INTERNAL_H

#include <stddef.h>

#include "input/key.h"

/* Reads a character beyond ASCII as a key and returns its length in bytes; 0 if
 * more bytes are needed. A byte that begins no character, and a control beyond
 * ASCII, become a key with an empty name. */
size_t charset_take(const char *bytes, size_t length, struct key *key);

#endif
