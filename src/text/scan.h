/* Finds a run of bytes in a long text, nearly as fast as memory can be read.
 * The rarest byte of the needle, and the rarest of its other characters, are
 * compared with 64 bytes of the text at a time, and the whole needle only where
 * both match. */
#ifndef TEXT_SCAN_H
#define TEXT_SCAN_H

#include <stdint.h>

#include "base/str.h"

/* How often each byte occurs in a sample of a text. */
struct scan_sample {
	uint32_t counts[256];
};

/* Samples a few thousand bytes, spread over the text. */
struct scan_sample scan_sample(struct str text);

/* What is looked for. The bytes are borrowed. */
struct scan_needle {
	struct str bytes; /* not empty */
	/* Offsets of the rarest byte in `bytes` and of the next rarest; equal
	 * if there is only one byte. */
	size_t rarest, second;
};

struct scan_needle
scan_needle(struct str bytes, const struct scan_sample *sample);

/* Returns the byte offset of the first needle in the text that begins at or
 * after `from`; the text's length if there is none. */
size_t
scan_next(const struct scan_needle *needle, struct str text, size_t from);

/* The same without vectors, for compilers that have none, and as the reference
 * in tests. */
size_t
scan_next_plain(const struct scan_needle *needle, struct str text, size_t from);

#endif
