/* Results that may be of the same indicator as a target. */
#ifndef PAIR_CANDIDATE_H
#define PAIR_CANDIDATE_H

#include "pair/side.h"

struct candidate {
	size_t result, target; /* indices of the traits of both sides */
	double score;          /* how alike they are, from 0 */
	struct str basis;      /* why they do not compare; empty if they do */
};

struct candidates {
	struct candidate *at;
	size_t count, room;
};

/* Adds those of a target: of many the most alike. */
void candidates_add(struct candidates *candidates, struct arena *arena,
    const struct side *results, const struct side *targets, size_t target);

/* Sorts them, the best first; those on the same basis come before others that
 * are about as much alike. */
void candidates_sort(struct candidates *candidates);

#endif
