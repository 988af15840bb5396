/* The column beside the text in which bookmarks and notes are marked. */
#ifndef VIEW_NOTE_COLUMN_INTERNAL_H
#define VIEW_NOTE_COLUMN_INTERNAL_H

#include "view/layout.h"
#include "view/reading.h"

/* Returns whether a line has one: the words it is on begin there, or it is the
 * first line of its section. */
bool note_column_has(const struct reading *reading, const struct page *page,
    struct spot spot, const struct line *line);

#endif
