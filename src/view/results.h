/* What a search has found: chapters, and the sections in them, with how many
 * hits each has; and what can be typed, until something is. */
#ifndef VIEW_RESULTS_H
#define VIEW_RESULTS_H

#include "view/view.h"

extern const struct view_class results_view;

#endif
