/* The help: made from the tables of keys and actions. */
#ifndef VIEW_HELP_H
#define VIEW_HELP_H

#include "base/buffer.h"
#include "view/view.h"

extern const struct view_class help_view;

/* Adds the keys of an action, separated by blanks; the keys of prompts only if
 * it has no others. */
void help_keys(
    struct buffer *buffer, const struct keymap *keymap, enum action action);

#endif
