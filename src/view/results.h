/* The results of a search: chapters and their sections, with the number of hits
 * of each. Until something is typed, examples of queries. */
#ifndef VIEW_RESULTS_H
#define VIEW_RESULTS_H

#include "view/view.h"

extern const struct view_class results_view;

#endif
