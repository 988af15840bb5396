/* Binary searches in a sorted array. They are inline so that the compiler can
 * put the comparison into the loop.
 *
 * `compare` is as in bsearch(3): it returns a negative number, 0 or a positive
 * one if the key is before, at or after the element. No two neighbours of the
 * array may be in the wrong order by it; equal ones are allowed. */
#ifndef BASE_SORTED_H
#define BASE_SORTED_H

#include <stddef.h>

/* Returns the index of the first element that is not before the key; `count`
 * if all are. */
static inline size_t
sorted_first(const void *key, const void *array, size_t count, size_t size,
    int (*compare)(const void *key, const void *element))
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare(key, (const char *)array + middle * size) > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Returns the index of the last element that is not after the key; 0 if all
 * are, or if the array is empty. */
static inline size_t
sorted_last(const void *key, const void *array, size_t count, size_t size,
    int (*compare)(const void *key, const void *element))
{
	size_t low = 0, high = count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (compare(key, (const char *)array + middle * size) >= 0)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* Compares two numbers in the way of bsearch(3). */
static inline int
sorted_order(size_t key, size_t element)
{
	return (key > element) - (key < element);
}

#endif
