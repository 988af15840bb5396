/* Looks for a run of bytes in a long text, near the speed at which the memory
 * can be read: the two rarest bytes of the needle are compared with 64 bytes
 * of the text at a time, and the needle only where both agree. */
#ifndef TEXT_SCAN_H
#define TEXT_SCAN_H

#include <stdint.h>

#include "base/str.h"

/* How often each byte occurs in samples of a text. */
struct scan_sample {
	uint32_t counts[256];
};

/* Takes a few thousand bytes, spread over the text. */
struct scan_sample scan_sample(struct str text);

/* What is looked for; borrows the bytes. */
struct scan_needle {
	struct str bytes; /* not empty */
	/* Offsets in `bytes` of its rarest byte and of the next rarest; the
	 * same where it has only one byte. */
	size_t rarest, second;
};

struct scan_needle
scan_needle(struct str bytes, const struct scan_sample *sample);

/* The byte offset of the first needle in the text that begins at or behind
 * `from`; the text's length where there is none. */
size_t
scan_next(const struct scan_needle *needle, struct str text, size_t from);

/* The same without vectors, for compilers that have none, and the measure of
 * the other. */
size_t
scan_next_plain(const struct scan_needle *needle, struct str text, size_t from);

#endif
