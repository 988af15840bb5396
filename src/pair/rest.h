/* What two texts do not share. */
#ifndef PAIR_REST_H
#define PAIR_REST_H

#include "base/buffer.h"
#include "pair/trait.h"

/* What each of two texts has more, in its order. */
struct rest {
	struct buffer one, other;
};

/* Leaves out the longest common subsequence of their characters. */
void rest_of_texts(
    struct rest *rest, struct arena *arena, struct str one, struct str other);

/* Leaves out what the nouns of two subjects share, and what does not tell them
 * apart: another order, a short form, where something goes. */
void rest_of_nouns(struct rest *rest, struct arena *arena,
    const struct trait *one, const struct trait *other);

#endif
