#include "pair/candidate.h"

#include <stdlib.h>

#include "pair/difference.h"
#include "pair/thing.h"

/* How much the parts of a score weigh, and the least that is a pair. */
#define SUBJECT_WEIGHT 0.7
#define CLAUSE_WEIGHT  0.3
#define TITLE_WEIGHT   0.1
#define LEAST          0.5
/* What another basis costs: a pair on the same one comes first. */
#define BASIS_COST 0.25

enum {
	MOST =
	    32, /* of one target: more would be of a text that repeats itself */
};

static double
score(const struct trait *one, const struct trait *other)
{
	double subject = grams_shared(&one->subject, &other->subject);

	/* Without anything in common there the rest does not come to a pair. */
	if (subject * SUBJECT_WEIGHT + CLAUSE_WEIGHT + TITLE_WEIGHT < LEAST)
		return 0;
	return SUBJECT_WEIGHT * subject +
	       CLAUSE_WEIGHT * grams_shared(&one->clause, &other->clause) +
	       TITLE_WEIGHT * grams_shared(&one->title, &other->title);
}

/* The best first; of the same, those that come first. */
static int
compare(const void *left, const void *right)
{
	const struct candidate *one = left, *other = right;

	if (one->score != other->score)
		return one->score < other->score ? 1 : -1;
	if (one->target != other->target)
		return one->target > other->target ? 1 : -1;
	return (one->result > other->result) - (one->result < other->result);
}

static void
add(struct candidates *candidates, struct arena *arena,
    struct candidate candidate)
{
	candidates->at = arena_grow(arena, candidates->at, candidates->count,
	    &candidates->room, sizeof *candidates->at);
	candidates->at[candidates->count++] = candidate;
}

void
candidates_add(struct candidates *candidates, struct arena *arena,
    const struct side *results, const struct side *targets, size_t target)
{
	const struct trait *wanted = targets->traits[target];
	struct arena scratch = { 0 };
	struct candidates found = { .count = 0 };

	for (size_t i = 0; i < results->count; i++) {
		struct candidate candidate = { i, target, 0, { "", 0 } };

		if (!trait_fits(results->traits[i], wanted))
			continue;
		candidate.score = score(results->traits[i], wanted);
		if (candidate.score >= LEAST)
			add(&found, &scratch, candidate);
	}
	candidates_sort(&found);
	for (size_t i = 0; i < found.count && i < MOST; i++) {
		struct candidate candidate = found.at[i];
		const struct trait *result = results->traits[candidate.result];

		if (thing_is_another(&scratch, result, wanted))
			continue;
		candidate.basis = difference_basis(arena, result, wanted);
		if (candidate.basis.length > 0)
			candidate.score -= BASIS_COST;
		add(candidates, arena, candidate);
	}
	arena_free(&scratch);
}

void
candidates_sort(struct candidates *candidates)
{
	if (candidates->count > 1)
		qsort(candidates->at, candidates->count, sizeof *candidates->at,
		    compare);
}
