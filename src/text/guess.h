/* Tells encodings apart by what their bytes would say. */
#ifndef TEXT_GUESS_H
#define TEXT_GUESS_H

#include <stdbool.h>

#include "base/str.h"

/* Whether a text that is GB18030 or Big5 is Big5: read so, more of it is common,
 * which is the first level of Han and the punctuation of either set. Looks at
 * the first 512 KiB. */
bool guess_is_big5(struct str bytes);

/* Whether a text begins with two characters of ASCII in UTF-16, the high byte
 * first or last. */
bool guess_is_utf16(struct str bytes, bool big_endian);

#endif
