/* Whether two figures that share words are of two things. */
#ifndef PAIR_THING_H
#define PAIR_THING_H

#include "pair/trait.h"

/* Whether what only one of them names makes it another thing, or both name no
 * more than a kind of things. */
bool thing_is_another(
    struct arena *arena, const struct trait *one, const struct trait *other);

#endif
