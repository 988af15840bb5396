/* Last year's results beside this year's targets, where both are of the same
 * indicator, and nowhere else. They are found in slices, so that keys can be
 * handled between. */
#ifndef PAIR_PAIRS_H
#define PAIR_PAIRS_H

#include "figure/figures.h"

/* Its figures are the pairs' own. */
struct pair {
	enum relation relation;
	const struct figure *target;
	const struct figure *result;       /* NULL: there is none */
	size_t target_index, result_index; /* among those they were found in */
	struct str differs; /* 完成/推进; empty: they say the same */
	double score;       /* how alike they are, from 0; 0 if stated */
	bool stated;        /* the file says so */
	bool
	    project; /* the target is among 民生实事, which may repeat others */
};

/* All zero is ready for pairs_start. */
struct pairs {
	struct arena arena;
	struct pair *at; /* one for each target, in the order of their text */
	size_t count;
	bool full;   /* a side has more than SIDE_MOST figures */
	size_t lost; /* of what the file states, for the text has it not */
	bool done;
	struct pairing *pairing; /* what is not done yet */
};

/* Sets the targets of a report beside the results of the same one, or of the
 * next year's. The figures must be found, and live until the pairs are. Of one
 * report what its file states comes first. A result is beside one target at
 * most, and besides at one among the projects. */
void pairs_start(struct pairs *pairs, const struct figures *targets,
    const struct figures *results);

/* Continues for about so many milliseconds; -1 is to the end. Returns whether
 * it is done; until then there are no pairs. */
bool pairs_run(struct pairs *pairs, int milliseconds);

/* Whether a section is one of the projects, or in one. */
bool pairs_is_project(const struct report *report, size_t node);

/* Starts and runs to the end. */
void pairs_find(struct pairs *pairs, const struct figures *targets,
    const struct figures *results);

/* Returns what a reader has to know of what is not among the pairs; nothing if
 * that is nothing. */
struct str pairs_left_out(const struct pairs *pairs, struct arena *arena);

void pairs_free(struct pairs *pairs);

#endif
