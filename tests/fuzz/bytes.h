/* A fuzz target's input, taken apart from its front: numbers of one byte, texts
 * up to a mark, and the rest. So an input that grows at its end, or in a text,
 * keeps the meaning of all that stands before. */
#ifndef TESTS_FUZZ_BYTES_H
#define TESTS_FUZZ_BYTES_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* What libFuzzer and tests/fuzz/replay call. */
int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline struct str
bytes_of(const uint8_t *data, size_t size)
{
	return (struct str){ (const char *)data, size };
}

/* The next byte as a number from `least` to `most`, at most 256 of them; the
 * least where no byte is left. */
static inline int
bytes_number(struct str *input, int least, int most)
{
	int byte;

	if (input->length == 0)
		return least;
	byte = (unsigned char)input->bytes[0];
	*input = str_slice(*input, 1, input->length);
	return least + byte % (most - least + 1);
}

/* The next byte as eight answers to yes and no. */
static inline unsigned
bytes_flags(struct str *input)
{
	return (unsigned)bytes_number(input, 0, 255);
}

/* The text as a block of its own, so that a byte too far is seen. The caller
 * frees `bytes`. */
static inline struct str
bytes_apart(struct str text)
{
	char *copy = malloc(text.length + 1);

	if (copy == NULL)
		abort();
	/* Before the text stands a byte, since none may be empty. */
	copy[0] = '\0';
	if (text.length > 0)
		memcpy(copy + 1, text.bytes, text.length);
	return (struct str){ copy + 1, text.length };
}

static inline void
bytes_free(struct str apart)
{
	free((char *)(uintptr_t)apart.bytes - 1);
}

#endif
