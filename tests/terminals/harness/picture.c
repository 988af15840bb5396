#include "terminals/harness/picture.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "terminals/harness/service.h"
#include "test.h"
#include "tty/harness.h"

enum {
	/* Words of the file's head (X11/XWDFile.h), and bytes of a colour. */
	HEAD_SIZE = 0,
	HEAD_WIDTH = 4,
	HEAD_HEIGHT = 5,
	HEAD_BITS = 11,
	HEAD_STRIDE = 12,
	HEAD_COLORS = 19,
	COLOR_SIZE = 12,
	/* Terminals wait a little with what they draw. */
	LOOKS = 5,    /* that are the same */
	LOOK_GAP = 8, /* pauses between two of them */
};

static uint32_t
head_word(const struct picture *picture, int word)
{
	const unsigned char *at = picture->bytes + 4 * word;

	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 |
	       (uint32_t)at[2] << 8 | at[3];
}

void
picture_open(struct picture *picture, const char *path)
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
	struct stat status;

	assert_true(file >= 0 && fstat(file, &status) == 0);
	picture->length = (size_t)status.st_size;
	picture->bytes =
	    mmap(NULL, picture->length, PROT_READ, MAP_SHARED, file, 0);
	assert_true(picture->bytes != MAP_FAILED);
	close(file);
	picture->width = (int)head_word(picture, HEAD_WIDTH);
	picture->height = (int)head_word(picture, HEAD_HEIGHT);
	picture->stride = head_word(picture, HEAD_STRIDE);
	picture->start = head_word(picture, HEAD_SIZE) +
			 head_word(picture, HEAD_COLORS) * COLOR_SIZE;
	assert_int_equal(head_word(picture, HEAD_BITS), 32);
	assert_true(
	    picture->start + picture->stride * (size_t)picture->height <=
	    picture->length);
}

void
picture_close(struct picture *picture)
{
	if (picture->bytes)
		munmap((void *)(uintptr_t)picture->bytes, picture->length);
	memset(picture, 0, sizeof *picture);
}

/* A fourth byte is no colour. */
static uint32_t
pixel(const struct picture *picture, int x, int y)
{
	const unsigned char *at = picture->bytes + picture->start +
				  (size_t)y * picture->stride + 4 * (size_t)x;

	return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16;
}

static uint32_t *
copy(const struct picture *picture)
{
	size_t count = (size_t)picture->width * (size_t)picture->height;
	uint32_t *all = malloc(count * sizeof *all), *to = all;

	assert_non_null(all);
	for (int y = 0; y < picture->height; y++) {
		for (int x = 0; x < picture->width; x++)
			*to++ = pixel(picture, x, y);
	}
	return all;
}

uint32_t *
picture_settled(const struct picture *picture)
{
	double end = tty_after(TTY_DEADLINE);
	uint32_t *taken = copy(picture);

	for (int same = 0; same < LOOKS; same++) {
		for (int i = 0; i < LOOK_GAP; i++)
			pause_briefly();
		if (picture_difference(picture, taken) == 0)
			continue;
		if (tty_clock() > end)
			fail_msg("the picture does not come to rest");
		free(taken);
		taken = copy(picture);
		same = -1;
	}
	return taken;
}

long
picture_difference(const struct picture *picture, const uint32_t *taken)
{
	long count = 0;

	for (int y = 0; y < picture->height; y++) {
		for (int x = 0; x < picture->width; x++)
			count += pixel(picture, x, y) != *taken++;
	}
	return count;
}

bool
picture_measure(
    struct picture *picture, const uint32_t *empty, int rows, int columns)
{
	int left = picture->width, top = picture->height, right = 0, bottom = 0;
	const uint32_t *was = empty;

	for (int y = 0; y < picture->height; y++) {
		for (int x = 0; x < picture->width; x++) {
			if (pixel(picture, x, y) == *was++)
				continue;
			left = x < left ? x : left;
			right = x + 1 > right ? x + 1 : right;
			top = y < top ? y : top;
			bottom = y + 1;
		}
	}
	if (right - left < columns || (right - left) % columns != 0 ||
	    bottom - top < rows || (bottom - top) % rows != 0)
		return false;
	picture->left = left;
	picture->top = top;
	picture->cell_width = (right - left) / columns;
	picture->cell_height = (bottom - top) / rows;
	picture->ground = empty[top * picture->width + left];
	return true;
}

bool
picture_is_even(
    const struct picture *picture, int row, int column, uint32_t *color)
{
	int left = picture->left + column * picture->cell_width;
	int top = picture->top + row * picture->cell_height;

	*color = pixel(picture, left, top);
	for (int y = top; y < top + picture->cell_height; y++) {
		for (int x = left; x < left + picture->cell_width; x++) {
			if (pixel(picture, x, y) != *color)
				return false;
		}
	}
	return true;
}

bool
picture_is_same(const struct picture *picture, int row, int column,
    int other_row, int other_column)
{
	int x = picture->left + column * picture->cell_width;
	int y = picture->top + row * picture->cell_height;
	int right = (other_column - column) * picture->cell_width;
	int down = (other_row - row) * picture->cell_height;

	for (int i = 0; i < picture->cell_width * picture->cell_height; i++) {
		int at_x = x + i % picture->cell_width;
		int at_y = y + i / picture->cell_width;

		if (pixel(picture, at_x, at_y) !=
		    pixel(picture, at_x + right, at_y + down))
			return false;
	}
	return true;
}
