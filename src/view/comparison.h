/* The view of last year's results beside this year's targets, over both
 * panes. */
#ifndef VIEW_COMPARISON_H
#define VIEW_COMPARISON_H

#include "view/view.h"

extern const struct view_class comparison_view;

#endif
