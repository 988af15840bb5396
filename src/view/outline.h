/* The tree: a row for each section that no fold hides, with the number of its
 * leaves or hits. */
#ifndef VIEW_OUTLINE_H
#define VIEW_OUTLINE_H

#include "view/view.h"

extern const struct view_class outline_view;

#endif
