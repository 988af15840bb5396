/* Last year's results beside this year's targets, where both are of the same
 * indicator, and nowhere else. */
#ifndef PAIR_PAIRS_H
#define PAIR_PAIRS_H

#include "figure/figures.h"

enum pair_relation {
	PAIR_SAME,  /* the same indicator; `differs` says in what words */
	PAIR_BASIS, /* the same matter on another basis */
	PAIR_NONE,  /* a target without a figure of last year */
	PAIR_RELATIONS,
};

/* The names of them in CSV and JSON. */
extern const char *const pair_relations[PAIR_RELATIONS];

struct pair {
	enum pair_relation relation;
	const struct figure *result, *target; /* NULL: there is none */
	struct str differs; /* 完成/推进; empty: they say the same */
	double score;       /* how alike they are, from 0 */
};

struct pairs {
	struct arena arena;
	struct pair *at; /* one for each target, in the order of their text */
	size_t count;
};

/* Sets the targets of a report beside the results of the same one, or of the
 * next year's; of either the first 1500. The figures must be found, and live as
 * long as the pairs. An all-zero `pairs` is filled; pairs_free frees it. */
void pairs_find(struct pairs *pairs, const struct figures *targets,
    const struct figures *results);

/* Returns how many pairs have a relation; of the same indicator, those that
 * differ in words, or not. */
size_t pairs_count(
    const struct pairs *pairs, enum pair_relation relation, bool differs);

void pairs_free(struct pairs *pairs);

#endif
