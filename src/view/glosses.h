/* The glosses that the reader asked for, one at a time, beside the text. */
#ifndef VIEW_GLOSSES_H
#define VIEW_GLOSSES_H

#include "view/view.h"

extern const struct view_class glosses_view;

#endif
