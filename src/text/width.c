#include "text/width.h"

#include "text/width_table.h"

const char width_unicode_version[] = WIDTH_UNICODE;

int
width_of(uint32_t point, enum ambiguous ambiguous)
{
	unsigned page, columns;

	if (point > 0x10FFFF)
		return -1;
	page = width_index[point / 1024] * 64u + point / 16 % 64;
	columns = width_words[width_pages[page]] >> point % 16 * 4 & 15;
	if (columns < WIDTH_AMBIGUOUS)
		return (int)columns;
	return columns == WIDTH_AMBIGUOUS ? (int)ambiguous : -1;
}
