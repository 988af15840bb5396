/* The bytes of a content file as UTF-8. */
#ifndef TEXT_DECODE_H
#define TEXT_DECODE_H

#include "base/arena.h"
#include "base/error.h"

/* Turns a whole file into UTF-8 without a byte order mark. Told by the mark
 * (UTF-8, UTF-16), else valid UTF-8, else GB18030 by iconv. `text` is a slice
 * of `bytes` where nothing had to be converted. A bad byte leaves its line and
 * column (code points) in the error and `text` as it was. */
bool decode_text(struct arena *arena, struct str bytes, struct str *text,
    struct error *error);

#endif
