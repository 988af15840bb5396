/* What tells two figures apart that seem to be of one indicator. */
#ifndef PAIR_DIFFERENCE_H
#define PAIR_DIFFERENCE_H

#include "pair/trait.h"

/* Returns what only one of them says, the words of the first before those of
 * the second with / between: 完成/推进. Empty where they say the same. */
struct str difference_words(
    struct arena *arena, const struct trait *one, const struct trait *other);

/* Returns why they do not compare, in the same form: 完工/新开工; empty if they
 * do. */
struct str difference_basis(
    struct arena *arena, const struct trait *one, const struct trait *other);

#endif
