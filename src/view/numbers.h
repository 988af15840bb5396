/* The view of figures: a list of what the report says in numbers, with the text's
 * own words, over both panes. */
#ifndef VIEW_NUMBERS_H
#define VIEW_NUMBERS_H

#include "view/view.h"

extern const struct view_class numbers_view;

#endif
