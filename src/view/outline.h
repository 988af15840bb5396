/* The tree: the sections that no fold hides, one a row, each with the number
 * of leaves below it, or of hits. */
#ifndef VIEW_OUTLINE_H
#define VIEW_OUTLINE_H

#include "view/view.h"

extern const struct view_class outline_view;

#endif
