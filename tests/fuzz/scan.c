/* The scan against a search byte by byte: the first byte is the needle's
 * length, then comes the needle, then the text. Every hit has to be the same,
 * and with every two bytes of the needle for its rarest. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "text/scan.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t
naive_next(struct str needle, struct str text, size_t from)
{
	for (size_t at = from; at + needle.length <= text.length; at++)
		if (memcmp(text.bytes + at, needle.bytes, needle.length) == 0)
			return at;
	return text.length;
}

static void
compare(const struct scan_needle *needle, struct str text)
{
	size_t at = 0;

	do {
		size_t expected = naive_next(needle->bytes, text, at);

		if (scan_next(needle, text, at) != expected ||
		    scan_next_plain(needle, text, at) != expected)
			abort();
		at = expected + 1;
	} while (at <= text.length);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct scan_sample sample;
	struct scan_needle needle;
	struct str text;
	char *copy;

	if (size == 0 || data[0] == 0 || data[0] > size - 1)
		return 0;
	text = (struct str){ NULL, size - 1 - data[0] };
	/* A block of its own, so that a byte too far is seen. */
	copy = malloc(text.length + 1);
	if (copy == NULL)
		return 0;
	copy[0] = '\0';
	memcpy(copy + 1, data + 1 + data[0], text.length);
	text.bytes = copy + 1;
	sample = scan_sample(text);
	needle = scan_needle(
	    (struct str){ (const char *)data + 1, data[0] }, &sample);
	compare(&needle, text);
	needle.rarest = size % data[0];
	needle.second = (size / data[0]) % data[0];
	compare(&needle, text);
	free(copy);
	return 0;
}
