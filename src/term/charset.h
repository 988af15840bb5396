/* One character that was typed, from the locale's encoding. */
#ifndef TERM_CHARSET_H
#define TERM_CHARSET_H

#include <stddef.h>

#include "input/key.h"

/* Reads a character beyond ASCII as its key; returns its length in bytes, 0
 * where more are needed. What is none is read byte by byte as a key with an
 * empty name, and so are the controls beyond ASCII. */
size_t charset_take(const char *bytes, size_t length, struct key *key);

#endif
