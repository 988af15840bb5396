/* The glyphs of our own. Each is one column in every terminal: none is of
 * ambiguous or wide East Asian Width. */
#ifndef VIEW_GLYPH_H
#define VIEW_GLYPH_H

#define GLYPH_FOLDED "▸"
#define GLYPH_OPEN   "▾"
#define GLYPH_CUT    "›"
#define GLYPH_INTO   "›" /* from a section to one in it */
#define GLYPH_BACK   "‹"
#define GLYPH_ROW    ">"

#endif
