/* Sixteen bytes at once, in the vectors of GNU C: gcc and clang make of them what
 * the machine has, and plain code where it has none. A comparison of such bytes
 * is a mask: all bits of a byte where it holds, else none. */
#ifndef BASE_VECTOR_H
#define BASE_VECTOR_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum {
	VECTOR_BYTES = 16,
};

typedef unsigned char vector_bytes __attribute__((vector_size(VECTOR_BYTES)));
typedef signed char vector_mask __attribute__((vector_size(VECTOR_BYTES)));

static inline vector_bytes
vector_load(const unsigned char *bytes)
{
	vector_bytes loaded;

	memcpy(&loaded, bytes, sizeof loaded);
	return loaded;
}

/* Returns whether the mask holds for any byte. */
static inline bool
vector_any(vector_mask mask)
{
	uint64_t halves[2];

	memcpy(halves, &mask, sizeof halves);
	return (halves[0] | halves[1]) != 0;
}

#endif
