/* Figures that a list of names shares out: 甲、乙收入分别增长8%、10%. */
#ifndef FIGURE_RESPECTIVE_H
#define FIGURE_RESPECTIVE_H

#include "base/arena.h"
#include "figure/figure.h"

/* Gives each of a clause's figures behind 分别 the name in its turn, where their
 * subject lists as many names as there are figures: 甲收入, 乙收入. What the last
 * name says of all of them the others get too. The new subjects are in the
 * arena. */
void
respective_share(struct arena *arena, struct figure *figures, size_t count);

#endif
