/* The bytes of a report file as UTF-8. The encoding is detected and its
 * converter loaded first: a converter is code, which no sandbox lets in. */
#ifndef TEXT_DECODE_H
#define TEXT_DECODE_H

#include <iconv.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/stop.h"

enum {
	DECODE_ENCODINGS = 8,
};

/* The names of the encodings that a reader can give; NULL ends the list. */
extern const char *const decode_encodings[];

/* Returns the name in the list that a name means, whatever its case and
 * hyphens; NULL for none. Other names of an encoding, as gbk or cp950, mean the
 * one that has all its characters. */
const char *decode_encoding(const char *name);

/* Bytes and their encoding. */
struct encoded {
	struct str bytes;     /* after a byte order mark */
	const char *encoding; /* in the list */
	bool named;           /* the reader gave it */
	const char *other;    /* what it may be instead; NULL: not guessed */
	size_t bad;           /* offset of the first byte that is not UTF-8 */
};

/* Returns a whole file with its encoding: `encoding`, which is in the list, or
 * for NULL the one of its byte order mark (UTF-8, UTF-16, GB18030), else UTF-16
 * if every other byte is 0 at its beginning, UTF-8 if it is valid, else GB18030
 * or Big5, as a guess (text/guess.h). "UTF-16" has either byte first. */
struct encoded decode_tell(struct str bytes, const char *encoding);

/* The loaded converters; all zero has none. */
struct decoder {
	struct {
		iconv_t iconv;
		bool is_loaded, is_missing;
	} converters[DECODE_ENCODINGS]; /* in the order of the list */
	bool is_confined;               /* no more can be loaded */
};

/* Loads the converter of an encoding in the list; decoder_free frees it. Fails
 * with EX_UNAVAILABLE if the system has none, or if the decoder is confined. */
bool decoder_load(
    struct decoder *decoder, const char *encoding, struct error *error);

void decoder_free(struct decoder *decoder);

/* Converts a whole file, whose converter is loaded, to UTF-8 without a byte
 * order mark. 0xA3A0 of GBK, which is U+E5E5, becomes U+3000, and 0x80 U+20AC, as
 * browsers have it (WHATWG Encoding). `text` is a slice of its bytes if no conversion was needed. A bad
 * byte leaves its line and column (code points) in the error, a stop leaves
 * EX_TEMPFAIL; both leave `text` unchanged. */
bool decode_text(struct arena *arena, const struct encoded *encoded,
    const struct decoder *decoder, const struct stop *stop, struct str *text,
    struct error *error);

#endif
