/* The bytes of a content file as UTF-8. */
#ifndef TEXT_DECODE_H
#define TEXT_DECODE_H

#include "base/arena.h"
#include "base/error.h"

/* The names of the encodings a file can be said to have; NULL closes the
 * list. */
extern const char *const decode_encodings[];

/* The one of these that a name means, letters of either case, hyphens or not;
 * NULL for none. */
const char *decode_encoding(const char *name);

/* Turns a whole file into UTF-8 without a byte order mark. `encoding` is one of
 * the list, or NULL: then it is told by the mark (UTF-8, UTF-16, GB18030), else
 * valid UTF-8, else GB18030. Iconv converts; `text` is a slice of `bytes` where
 * nothing had to be converted. A bad byte leaves its line and column (code
 * points) in the error and `text` as it was. */
bool decode_text(struct arena *arena, struct str bytes, const char *encoding,
    struct str *text, struct error *error);

#endif
