/* The text: the page of the selected section, with the hits marked. */
#ifndef VIEW_TEXT_H
#define VIEW_TEXT_H

#include "view/view.h"

extern const struct view_class text_view;

#endif
