/* What an X server would show, as pixels, and where the cells of a terminal lie
 * in it. Nothing but the window of that terminal may change meanwhile. */
#ifndef TESTS_TERMINALS_HARNESS_PICTURE_H
#define TESTS_TERMINALS_HARNESS_PICTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct picture {
	const unsigned char *bytes; /* of the server's file, always as it is */
	size_t length, start;       /* bytes; where the pixels begin */
	int width, height;          /* pixels */
	size_t stride;              /* bytes of a row */
	/* Pixels, and the colour of a blank, once measured. */
	int left, top, cell_width, cell_height;
	uint32_t ground;
};

/* Opens the file that the server keeps (display.h). */
void picture_open(struct picture *picture, const char *path);

/* All zero is nothing to close. */
void picture_close(struct picture *picture);

/* The pixels once they no longer change, to be freed. */
uint32_t *picture_settled(const struct picture *picture);

/* How many pixels are others than in the copy. */
long picture_difference(const struct picture *picture, const uint32_t *copy);

/* Takes the cells' place and size from what changed since the copy was made of
 * an empty screen: the first and the last of so many rows and columns. False
 * where that cannot be. */
bool picture_measure(
    struct picture *picture, const uint32_t *empty, int rows, int columns);

/* Whether a cell has one colour all over, and which. */
bool picture_is_even(
    const struct picture *picture, int row, int column, uint32_t *color);

/* Whether two cells have the same pixels. */
bool picture_is_same(const struct picture *picture, int row, int column,
    int other_row, int other_column);

#endif
