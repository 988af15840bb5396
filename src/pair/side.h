/* The figures of one side of a comparison, results or targets, with their
 * traits. */
#ifndef PAIR_SIDE_H
#define PAIR_SIDE_H

#include "figure/figures.h"
#include "pair/period.h"
#include "pair/trait.h"

enum {
	SIDE_MOST = 1500, /* figures; what follows them is not compared */
};

struct side {
	const struct figures *figures;
	enum figure_role role;
	int year; /* of the figures; 0 if the report names none */
	struct period period;
	bool *wanted; /* figures that belong to it in any case; NULL: none */
	size_t next;  /* the figure to be read */
	struct trait **traits;
	size_t *indices; /* of figures.at, one for each trait */
	size_t count;
	bool full; /* there are more */
};

/* Begins to read the figures of a role, which must live as long as the side.
 * All else lives in the arena. */
void side_start(struct side *side, struct arena *arena,
    const struct figures *figures, enum figure_role role);

/* Has a figure belong to the side whatever its role and its year. */
void side_want(struct side *side, struct arena *arena, size_t index);

/* Reads the next figure. Returns whether there are more. */
bool side_read(struct side *side, struct arena *arena);

/* Returns the trait of a figure, its index here; the count for one of no
 * trait. */
size_t side_of(const struct side *side, size_t index);

/* Weighs the grams of both sides by how rare they are in the clauses of both. */
void side_weigh(struct arena *arena, struct side *one, struct side *other);

#endif
