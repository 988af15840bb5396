#include "pair/pairs.h"

#include "host/clock.h"
#include "pair/candidate.h"
#include "pair/difference.h"
#include "pair/stated.h"

/* What is known while pairs are found. It lives in its own arena. */
struct pairing {
	struct arena arena;
	struct side results, targets;
	struct candidates candidates;
	int step;      /* of the table of steps */
	size_t target; /* whose candidates come next */
};

/* --- What the file states */

/* Has the figures belong to their sides, whatever the rules say. */
static void
want_stated(struct pairs *pairs)
{
	struct pairing *pairing = pairs->pairing;
	const struct figures *figures = pairing->targets.figures;
	const struct report *report = figures->report;

	for (size_t i = 0; i < report->stated_count; i++) {
		const struct stated_pair *stated = &report->stated[i];
		size_t index;

		if (stated_find(figures, &stated->target, &index) ==
		    STATED_RIGHT)
			side_want(&pairing->targets, &pairing->arena, index);
		if (stated_find(figures, &stated->result, &index) ==
		    STATED_RIGHT)
			side_want(&pairing->results, &pairing->arena, index);
	}
}

static bool
find_trait(
    const struct side *side, const struct stated_figure *stated, size_t *trait)
{
	size_t index;

	if (stated_find(side->figures, stated, &index) != STATED_RIGHT)
		return false;
	*trait = side_of(side, index);
	return *trait < side->count;
}

/* --- Pairs */

/* Which results are taken: by a target among the projects, or by another. */
struct taken {
	bool *by[2];
};

/* Returns a figure that lives as long as the pairs. */
static const struct figure *
own(struct pairs *pairs, const struct figure *figure)
{
	struct figure *copy = arena_alloc(&pairs->arena, 1, sizeof *copy);

	*copy = *figure;
	copy->subject = arena_copy(&pairs->arena, figure->subject);
	return copy;
}

static void
set_pair(
    struct pairs *pairs, size_t result, size_t target, enum relation relation)
{
	const struct pairing *pairing = pairs->pairing;
	const struct trait *one = pairing->results.traits[result];
	const struct trait *other = pairing->targets.traits[target];
	struct pair *pair = &pairs->at[target];
	struct arena scratch = { 0 };
	struct str differs = str_of("");

	if (relation == RELATION_BASIS)
		differs = difference_basis(&scratch, one, other);
	if (differs.length == 0)
		differs = difference_words(&scratch, one, other);
	pair->relation = relation;
	pair->result = own(pairs, one->figure);
	pair->result_index = pairing->results.indices[result];
	pair->differs = arena_copy(&pairs->arena, differs);
	arena_free(&scratch);
}

/* Sets what the file states; what it says twice counts once. */
static void
set_stated(struct pairs *pairs, const struct taken *taken)
{
	const struct pairing *pairing = pairs->pairing;
	const struct report *report = pairing->targets.figures->report;

	for (size_t i = 0; i < report->stated_count; i++) {
		const struct stated_pair *stated = &report->stated[i];
		bool alone = stated->relation == RELATION_NONE;
		size_t target, result = 0;
		struct pair *pair;

		if (!find_trait(&pairing->targets, &stated->target, &target) ||
		    (!alone && !find_trait(&pairing->results, &stated->result,
				   &result))) {
			pairs->lost++;
			continue;
		}
		pair = &pairs->at[target];
		if (pair->stated ||
		    (!alone && taken->by[pair->project][result])) {
			pairs->lost++;
			continue;
		}
		pair->stated = true;
		if (alone)
			continue;
		taken->by[pair->project][result] = true;
		set_pair(pairs, result, target, stated->relation);
	}
}

/* Each figure is in one pair at most: the best comes first. */
static void
set_found(struct pairs *pairs, const struct taken *taken)
{
	const struct candidates *candidates = &pairs->pairing->candidates;

	for (size_t i = 0; i < candidates->count; i++) {
		const struct candidate *found = &candidates->at[i];
		struct pair *pair = &pairs->at[found->target];

		if (pair->stated || pair->result != NULL ||
		    taken->by[pair->project][found->result])
			continue;
		taken->by[pair->project][found->result] = true;
		pair->score = found->score;
		set_pair(pairs, found->result, found->target,
		    found->basis.length > 0 ? RELATION_BASIS : RELATION_SAME);
	}
}

static bool
is_project(const struct report *report, size_t node)
{
	while (node != 0 && report->nodes[node].kind == KIND_NONE)
		node = report->nodes[node].parent;
	return report->nodes[node].kind == KIND_PROJECTS;
}

/* --- Steps, each of which returns whether it has to go on */

static bool
read_results(struct pairs *pairs)
{
	return side_read(&pairs->pairing->results, &pairs->pairing->arena);
}

static bool
read_targets(struct pairs *pairs)
{
	return side_read(&pairs->pairing->targets, &pairs->pairing->arena);
}

static bool
weigh(struct pairs *pairs)
{
	struct pairing *pairing = pairs->pairing;

	side_weigh(&pairing->arena, &pairing->results, &pairing->targets);
	return false;
}

static bool
add_candidates(struct pairs *pairs)
{
	struct pairing *pairing = pairs->pairing;

	if (pairing->target == pairing->targets.count)
		return false;
	candidates_add(&pairing->candidates, &pairing->arena, &pairing->results,
	    &pairing->targets, pairing->target++);
	return true;
}

static bool
choose(struct pairs *pairs)
{
	struct pairing *pairing = pairs->pairing;
	const struct side *targets = &pairing->targets;
	size_t most = pairing->results.count + 1;
	const struct taken taken = { { arena_alloc(&pairing->arena, most, 1),
	    arena_alloc(&pairing->arena, most, 1) } };

	candidates_sort(&pairing->candidates);
	pairs->count = targets->count;
	pairs->at =
	    arena_alloc(&pairs->arena, pairs->count + 1, sizeof *pairs->at);
	for (size_t i = 0; i < pairs->count; i++)
		pairs->at[i] = (struct pair){
			.relation = RELATION_NONE,
			.target = own(pairs, targets->traits[i]->figure),
			.target_index = targets->indices[i],
			.differs = str_of(""),
			.project = is_project(targets->figures->report,
			    targets->traits[i]->figure->node),
		};
	if (pairing->results.figures == targets->figures)
		set_stated(pairs, &taken);
	set_found(pairs, &taken);
	pairs->full = targets->full || pairing->results.full;
	return false;
}

static bool (*const steps[])(struct pairs *) = { read_results, read_targets,
	weigh, add_candidates, choose };

/* --- All of it */

void
pairs_start(struct pairs *pairs, const struct figures *targets,
    const struct figures *results)
{
	struct arena arena = { 0 };
	struct pairing *pairing = arena_alloc(&arena, 1, sizeof *pairing);

	pairs_free(pairs);
	pairing->arena = arena;
	side_start(&pairing->results, &pairing->arena, results, ROLE_OF_RESULT);
	side_start(&pairing->targets, &pairing->arena, targets, ROLE_OF_TARGET);
	pairs->pairing = pairing;
	if (results == targets)
		want_stated(pairs);
}

static void
end_pairing(struct pairs *pairs)
{
	struct arena arena = { 0 };

	if (pairs->pairing != NULL)
		arena = pairs->pairing->arena;
	pairs->pairing = NULL;
	arena_free(&arena);
}

bool
pairs_run(struct pairs *pairs, int milliseconds)
{
	enum {
		STEPS = sizeof steps / sizeof *steps,
	};
	long long deadline = clock_deadline(milliseconds);

	while (!pairs->done) {
		struct pairing *pairing = pairs->pairing;

		if (!steps[pairing->step](pairs))
			pairing->step++;
		pairs->done = pairing->step == STEPS;
		if (clock_left(deadline) == 0)
			break;
	}
	if (pairs->done)
		end_pairing(pairs);
	return pairs->done;
}

void
pairs_find(struct pairs *pairs, const struct figures *targets,
    const struct figures *results)
{
	pairs_start(pairs, targets, results);
	pairs_run(pairs, -1);
}

struct str
pairs_left_out(const struct pairs *pairs, struct arena *arena)
{
	struct buffer words = { .arena = arena };

	if (pairs->full)
		buffer_add(&words,
		    arena_print(arena, "数字太多，只对照前%d个目标和前%d个结果",
			SIDE_MOST, SIDE_MOST));
	if (pairs->full && pairs->lost > 0)
		buffer_add(&words, str_of("；"));
	if (pairs->lost > 0)
		buffer_add(&words,
		    arena_print(arena,
			"文件的 pairs 有%zu对用不上，原因见 baogao check",
			pairs->lost));
	return buffer_str(&words);
}

void
pairs_free(struct pairs *pairs)
{
	end_pairing(pairs);
	arena_free(&pairs->arena);
	*pairs = (struct pairs){ .count = 0 };
}
