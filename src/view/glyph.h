/* Our own glyphs. None has an ambiguous or wide East Asian Width, so each is
 * one column in every terminal. */
#ifndef VIEW_GLYPH_H
#define VIEW_GLYPH_H

#define GLYPH_FOLDED  "▸"
#define GLYPH_OPEN    "▾"
#define GLYPH_CUT     "›"
#define GLYPH_INTO    "›" /* between a section and one inside it */
#define GLYPH_BACK    "‹"
#define GLYPH_ROW     ">"
#define GLYPH_GUESSED "~" /* before a heading that was guessed */

#define GLYPH_NOTE "✓" /* beside what has a bookmark or a note */

#endif
