/* ASCII for our own glyphs, if they cannot be shown. */
#ifndef HOST_GLYPH_ASCII_H
#define HOST_GLYPH_ASCII_H

#include <stdint.h>

/* Returns what replaces one of the program's glyphs (view/glyph.h), also in one
 * column; '\0' for any other character. */
char glyph_ascii(uint32_t point);

#endif
