/* The text: the whole report in one flow, with the hits marked. */
#ifndef VIEW_TEXT_H
#define VIEW_TEXT_H

#include "view/view.h"

extern const struct view_class text_view;

#endif
