/* The list of bookmarks and notes, in the order of the report. */
#ifndef VIEW_BOOKMARKS_H
#define VIEW_BOOKMARKS_H

#include "view/view.h"

extern const struct view_class bookmarks_view;

#endif
