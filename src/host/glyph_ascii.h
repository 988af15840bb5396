/* ASCII where our own glyphs cannot be shown. */
#ifndef HOST_GLYPH_ASCII_H
#define HOST_GLYPH_ASCII_H

#include <stdint.h>

/* What stands for one of the program's glyphs (view/glyph.h), in as many
 * columns, one; '\0' for any other character. */
char glyph_ascii(uint32_t point);

#endif
