/* The locale, and text in its encoding. */
#ifndef HOST_LOCALE_H
#define HOST_LOCALE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* Sets the locale of the environment. If it is not installed, or its encoding
 * has no Chinese (LANG unset, C), sets C.UTF-8 instead, or another UTF-8 if the
 * system lacks that. Returns false if there is none: only ASCII can be shown
 * then. From now on fatal() writes in the encoding of the locale. */
bool locale_start(void);

/* Returns the name of the encoding, such as "UTF-8". */
const char *locale_encoding(void);

bool locale_is_utf8(void);

/* Whether the locale's encoding has the character, other than as a
 * substitute. */
bool locale_has(uint32_t point);

/* Returns a text in UTF-8 in the locale's encoding; `text` itself if that is
 * UTF-8. A character that the encoding lacks becomes its ASCII twin
 * (host/glyph_ascii.h), or one `?` for each column by wcwidth, which is ours in
 * this program (term/wcwidth_internal.h). */
struct str locale_encode(struct arena *arena, struct str text);

/* Returns an argument or a typed line in UTF-8. Bytes that are no character of
 * the locale become U+FFFD. */
struct str locale_decode(struct arena *arena, struct str bytes);

#endif
