/* Tells siblings apart whose titles begin alike for longer than there is room
 * for: behind the first the common opening is left out, ‹扩内需 for 五年来，我们
 * 坚定不移扩内需. */
#ifndef VIEW_SIBLING_H
#define VIEW_SIBLING_H

#include "report/report.h"
#include "text/width.h"

/* Returns the bare number and the title of a section for so many columns; it may
 * be longer than they are. A heading that was guessed has ~ before its title. */
struct str sibling_label(const struct report *report, size_t node, int columns,
    enum ambiguous ambiguous, struct arena *arena);

#endif
