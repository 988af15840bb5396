/* Draws the text: its lines, each piece in its role. */
#ifndef VIEW_TEXT_PICTURE_INTERNAL_H
#define VIEW_TEXT_PICTURE_INTERNAL_H

#include "view/view.h"

/* The `draw` of the text's view; `self` is a struct text_pane. */
void text_picture_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame);

#endif
