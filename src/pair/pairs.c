#include "pair/pairs.h"

#include "host/clock.h"
#include "pair/candidate.h"
#include "pair/difference.h"
#include "pair/stated.h"

/* The figures of a stated pair among all, if they are there. */
struct stated_indices {
	size_t target, result;
	bool found;
};

/* What is known while pairs are found. It lives in its own arena. */
struct pairing {
	struct arena arena;
	struct side results, targets;
	/* The figures of what the file states, and which is looked for next. */
	struct stated_indices *stated;
	size_t stated_count, stated_next;
	struct candidates candidates;
	int step;      /* of the table of steps */
	size_t target; /* whose candidates come next */
};

/* --- What the file states */

/* Looks for the figures of one stated pair, which then belong to their sides,
 * whatever the rules say. Returns whether there are more. */
static bool
find_stated(struct pairs *pairs)
{
	struct pairing *pairing = pairs->pairing;
	const struct figures *figures = pairing->targets.figures;
	const struct stated_pair *stated;
	struct stated_indices *indices;

	if (pairing->stated_next == pairing->stated_count)
		return false;
	stated = &figures->report->stated[pairing->stated_next];
	indices = &pairing->stated[pairing->stated_next++];
	indices->found = stated_find_pair(
	    figures, stated, &indices->target, &indices->result);
	if (!indices->found)
		return true;
	side_want(&pairing->targets, &pairing->arena, indices->target);
	if (stated->relation != RELATION_NONE)
		side_want(&pairing->results, &pairing->arena, indices->result);
	return true;
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

/* Sets a stated pair. Returns false if a figure of it is not there, or in an
 * earlier one. Where a side is full that is said otherwise. */
static bool
set_one_stated(struct pairs *pairs, const struct taken *taken,
    const struct stated_indices *indices, enum relation relation)
{
	const struct pairing *pairing = pairs->pairing;
	size_t target, result;
	struct pair *pair;

	if (!indices->found)
		return false;
	target = side_of(&pairing->targets, indices->target);
	if (target == pairing->targets.count)
		return true;
	if (pairs->at[target].stated)
		return false;
	pair = &pairs->at[target];
	if (relation != RELATION_NONE) {
		result = side_of(&pairing->results, indices->result);
		if (result == pairing->results.count)
			return true;
		if (taken->by[pair->project][result])
			return false;
		taken->by[pair->project][result] = true;
		set_pair(pairs, result, target, relation);
	}
	pair->stated = true;
	return true;
}

static void
set_stated(struct pairs *pairs, const struct taken *taken)
{
	const struct pairing *pairing = pairs->pairing;
	const struct report *report = pairing->targets.figures->report;

	for (size_t i = 0; i < pairing->stated_count; i++)
		pairs->lost += !set_one_stated(pairs, taken,
		    &pairing->stated[i], report->stated[i].relation);
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

bool
pairs_is_project(const struct report *report, size_t node)
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
			.project = pairs_is_project(targets->figures->report,
			    targets->traits[i]->figure->node),
		};
	set_stated(pairs, &taken);
	set_found(pairs, &taken);
	pairs->full = targets->full || pairing->results.full;
	return false;
}

static bool (*const steps[])(struct pairs *) = { find_stated, read_results,
	read_targets, weigh, add_candidates, choose };

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
	/* Of two reports neither states what the other one says. */
	if (results == targets)
		pairing->stated_count = results->report->stated_count;
	pairing->stated = arena_alloc(&pairing->arena,
	    pairing->stated_count + 1, sizeof *pairing->stated);
	pairs->pairing = pairing;
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
