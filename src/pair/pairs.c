#include "pair/pairs.h"

#include <stdlib.h>

#include "figure/figure_role.h"
#include "pair/difference.h"
#include "pair/period.h"

/* How much the parts of a score weigh, and the least that is a pair. */
#define SUBJECT_WEIGHT 0.7
#define CLAUSE_WEIGHT  0.3
#define TITLE_WEIGHT   0.1
#define LEAST          0.5
/* What another basis costs: a pair on the same one comes first. */
#define BASIS_COST 0.25

enum {
	SIDE_MOST = 1500, /* figures; what follows them is not compared */
};

const char *const pair_relations[PAIR_RELATIONS] = {
	[PAIR_SAME] = "same",
	[PAIR_BASIS] = "basis",
	[PAIR_NONE] = "none",
};

/* Figures of one side, with their traits. */
struct side {
	struct trait *traits;
	size_t count;
};

/* Two that may be a pair, by their numbers on both sides. */
struct candidate {
	size_t result, target;
	double score;
	struct str basis;
};

struct candidates {
	struct candidate *at;
	size_t count, room;
};

/* Whether a share tells the same whether one year led to it or five. */
static bool
is_state(const struct figure *figure)
{
	return figure->unit_class == UNIT_CONCENTRATION ||
	       (figure->unit_class == UNIT_PERCENT &&
		   (figure->measure == MEASURE_SHARE ||
		       figure->measure == MEASURE_LEVEL));
}

/* Whether a figure is one of those that are compared: of that role, and of the
 * year, which is 0 where the report names none. */
static bool
belongs(const struct figure *figure, enum figure_role role, int year,
    const struct period *period)
{
	if (figure->role != role || figure->kind != FIGURE_QUANTITY ||
	    (year > 0 && figure->year > 0 && figure->year != year))
		return false;
	return !period_is_long(period, figure->paragraph, figure->clause) ||
	       (role == ROLE_OF_RESULT && is_state(figure));
}

static struct side
read_side(
    struct arena *arena, const struct figures *figures, enum figure_role role)
{
	const struct report *report = figures->report;
	int year = figure_role_report_year(report);
	struct period period = period_find(arena, report, year);
	struct side side = { .traits = arena_alloc(arena, figures->count + 1,
				 sizeof *side.traits) };

	if (year > 0 && role == ROLE_OF_RESULT)
		year--;
	for (size_t i = 0; i < figures->count; i++) {
		const struct figure *figure = &figures->at[i];

		if (side.count < SIDE_MOST &&
		    belongs(figure, role, year, &period))
			trait_read(&side.traits[side.count++], arena, figure,
			    report->nodes[figure->node].title);
	}
	return side;
}

static void
weigh(struct arena *arena, struct side *sides)
{
	size_t all = sides[0].count + sides[1].count, count = 0;
	struct grams *texts = arena_alloc(arena, all + 1, sizeof *texts);
	struct gram_counts counts;

	for (int i = 0; i < 2; i++)
		for (size_t j = 0; j < sides[i].count; j++)
			texts[count++] = sides[i].traits[j].clause;
	counts = gram_count(arena, texts, count);
	for (int i = 0; i < 2; i++)
		for (size_t j = 0; j < sides[i].count; j++) {
			grams_weigh(&sides[i].traits[j].subject, &counts);
			grams_weigh(&sides[i].traits[j].clause, &counts);
			grams_weigh(&sides[i].traits[j].title, &counts);
		}
}

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
find_candidates(struct arena *arena, const struct side *results,
    const struct side *targets, struct candidates *candidates)
{
	for (size_t i = 0; i < targets->count; i++)
		for (size_t j = 0; j < results->count; j++) {
			const struct trait *target = &targets->traits[i];
			const struct trait *result = &results->traits[j];
			struct candidate found = { j, i, 0, { "", 0 } };

			if (!trait_fits(result, target) ||
			    (found.score = score(result, target)) < LEAST)
				continue;
			found.basis = difference_basis(arena, result, target);
			if (found.basis.length > 0)
				found.score -= BASIS_COST;
			candidates->at =
			    arena_grow(arena, candidates->at, candidates->count,
				&candidates->room, sizeof *candidates->at);
			candidates->at[candidates->count++] = found;
		}
	if (candidates->count > 1)
		qsort(candidates->at, candidates->count, sizeof *candidates->at,
		    compare);
}

/* Each figure is in one pair at most: the best comes first. */
static void
choose(struct pairs *pairs, struct arena *arena, const struct side *results,
    const struct side *targets, const struct candidates *candidates)
{
	bool *used = arena_alloc(arena, results->count + 1, sizeof *used);

	for (size_t i = 0; i < candidates->count; i++) {
		const struct candidate *found = &candidates->at[i];
		struct pair *pair = &pairs->at[found->target];
		const struct trait *result = &results->traits[found->result];
		const struct trait *target = &targets->traits[found->target];

		if (used[found->result] || pair->result != NULL)
			continue;
		used[found->result] = true;
		pair->result = result->figure;
		pair->score = found->score;
		pair->relation =
		    found->basis.length > 0 ? PAIR_BASIS : PAIR_SAME;
		pair->differs = arena_copy(&pairs->arena,
		    found->basis.length > 0
			? found->basis
			: difference_words(arena, result, target));
	}
}

void
pairs_find(struct pairs *pairs, const struct figures *targets,
    const struct figures *results)
{
	struct arena arena = { 0 };
	struct side sides[2] = { read_side(&arena, results, ROLE_OF_RESULT),
		read_side(&arena, targets, ROLE_OF_TARGET) };
	struct candidates candidates = { .count = 0 };

	weigh(&arena, sides);
	find_candidates(&arena, &sides[0], &sides[1], &candidates);
	pairs->count = sides[1].count;
	pairs->at =
	    arena_alloc(&pairs->arena, pairs->count + 1, sizeof *pairs->at);
	for (size_t i = 0; i < pairs->count; i++)
		pairs->at[i] = (struct pair){
			.relation = PAIR_NONE,
			.target = sides[1].traits[i].figure,
			.differs = str_of(""),
		};
	choose(pairs, &arena, &sides[0], &sides[1], &candidates);
	arena_free(&arena);
}

size_t
pairs_count(
    const struct pairs *pairs, enum pair_relation relation, bool differs)
{
	size_t count = 0;

	for (size_t i = 0; i < pairs->count; i++)
		count += pairs->at[i].relation == relation &&
			 (relation != PAIR_SAME ||
			     (pairs->at[i].differs.length > 0) == differs);
	return count;
}

void
pairs_free(struct pairs *pairs)
{
	arena_free(&pairs->arena);
	*pairs = (struct pairs){ .count = 0 };
}
