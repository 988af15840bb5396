/* The bytes of a content file as UTF-8. The encoding is told and its converter
 * loaded first: a converter is code, and a sandbox lets nobody load that. */
#ifndef TEXT_DECODE_H
#define TEXT_DECODE_H

#include <iconv.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/stop.h"

enum {
	DECODE_ENCODINGS = 7,
};

/* The names of the encodings a file can be said to have; NULL closes the
 * list. */
extern const char *const decode_encodings[];

/* The one of these that a name means, letters of either case, hyphens or not;
 * NULL for none. */
const char *decode_encoding(const char *name);

/* Bytes, and what they are taken for. */
struct encoded {
	struct str bytes;     /* behind a byte order mark */
	const char *encoding; /* of the list */
	bool named;           /* by the reader */
	size_t bad; /* in UTF-8, the offset of the first byte that is not */
};

/* Returns a whole file with its encoding. `encoding` is one of the list, or
 * NULL: then it is told by the mark (UTF-8, UTF-16, GB18030), else valid UTF-8,
 * else GB18030. */
struct encoded decode_tell(struct str bytes, const char *encoding);

/* The converters that have been loaded; all zero has none. */
struct decoder {
	struct {
		iconv_t iconv;
		bool is_loaded, is_missing;
	} converters[DECODE_ENCODINGS]; /* in the order of the list */
	bool is_confined;               /* no more can be loaded */
};

/* Loads the converter of an encoding of the list; it stays until decoder_free.
 * EX_UNAVAILABLE if the system has none, or if the decoder is confined. */
bool decoder_load(
    struct decoder *decoder, const char *encoding, struct error *error);

void decoder_free(struct decoder *decoder);

/* Turns a whole file, whose converter is loaded, into UTF-8 without a byte
 * order mark; `text` is a slice of its bytes where nothing had to be converted.
 * A bad byte leaves its line and column (code points) in the error, a stop
 * EX_TEMPFAIL, and both leave `text` as it was. */
bool decode_text(struct arena *arena, const struct encoded *encoded,
    const struct decoder *decoder, const struct stop *stop, struct str *text,
    struct error *error);

#endif
