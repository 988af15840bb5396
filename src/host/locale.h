/* The locale, and text in its encoding. */
#ifndef HOST_LOCALE_H
#define HOST_LOCALE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* Takes the locale of the environment. Where that is not installed, or its
 * encoding has no Chinese (LANG unset, C), takes C.UTF-8 instead, or another
 * UTF-8 where the system lacks that. */
void locale_start(void);

/* The encoding's name, "UTF-8". */
const char *locale_encoding(void);

bool locale_is_utf8(void);

/* Whether the locale's encoding has the character, as one that stands for
 * itself. */
bool locale_has(uint32_t point);

/* UTF-8 in the locale's encoding, `text` itself where that is the same. What
 * the encoding lacks becomes `?`, as many as the character has columns by
 * wcwidth, which is ours in this program (term/wcwidth.h), or its twin
 * (host/glyph_ascii.h). */
struct str locale_encode(struct arena *arena, struct str text);

/* An argument or a typed line as UTF-8; bytes that are none of the locale's
 * characters become U+FFFD. */
struct str locale_decode(struct arena *arena, struct str bytes);

#endif
