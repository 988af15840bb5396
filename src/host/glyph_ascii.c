#include "host/glyph_ascii.h"

#include <stddef.h>

static const struct twin {
	uint32_t point;
	char ascii;
} twins[] = {
	{ 0x25B8, '+' }, /* ▸ */
	{ 0x25BE, '-' }, /* ▾ */
	{ 0x203A, '>' }, /* › */
	{ 0x2039, '<' }, /* ‹ */
	{ 0x2713, '*' }, /* ✓ */
};

char
glyph_ascii(uint32_t point)
{
	for (size_t i = 0; i < sizeof twins / sizeof twins[0]; i++)
		if (twins[i].point == point)
			return twins[i].ascii;
	return '\0';
}
