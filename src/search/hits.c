#include "search/hits.h"

#include "base/sorted.h"

void
hits_start(struct hits *hits, const struct corpus *corpus)
{
	size_t count = corpus->report->count;

	hits_free(hits);
	hits->corpus = corpus;
	hits->totals = arena_alloc(&hits->arena, count, sizeof *hits->totals);
	hits->own = arena_alloc(&hits->arena, count, sizeof *hits->own);
}

void
hits_begin(struct hits *hits, enum hits_run run)
{
	while (hits->run < run)
		hits->begins[++hits->run] = hits->count;
}

bool
hits_begins(const struct hits *hits, size_t hit)
{
	for (int i = 0; i <= (int)hits->run; i++)
		if (hits->begins[i] == hit)
			return true;
	return false;
}

void
hits_free(struct hits *hits)
{
	arena_free(&hits->arena);
	*hits = (struct hits){ 0 };
}

void
hits_add(struct hits *hits, struct hit hit)
{
	const struct node *nodes = hits->corpus->report->nodes;
	size_t node = hits->corpus->pieces[hit.piece].node;

	hits->at = arena_grow(
	    &hits->arena, hits->at, hits->count, &hits->room, sizeof *hits->at);
	hits->at[hits->count++] = hit;
	hits->sections += !hits->own[node];
	hits->own[node] = true;
	for (; node != 0; node = nodes[node].parent)
		hits->totals[node]++;
	hits->totals[0]++;
}

/* By where they begin. */
static int
compare_hits(const void *left, const void *right)
{
	const struct hit *a = left, *b = right;
	int order = sorted_order(a->piece, b->piece);

	return order != 0 ? order : sorted_order(a->from, b->from);
}

/* Returns the first hit of a run at or after byte `from` of a piece; the run's
 * end if there is none. */
static size_t
first_from(
    const struct hits *hits, struct span run, uint32_t piece, uint32_t from)
{
	struct hit start = { .piece = piece, .from = from };

	/* Without a hit there is no array to point into. */
	if (hits->count == 0)
		return run.to;
	return run.from + sorted_first(&start, hits->at + run.from,
			      run.to - run.from, sizeof start, compare_hits);
}

/* Returns where a run begins; the count if it has not begun. */
static size_t
begin_of(const struct hits *hits, int run)
{
	return run <= (int)hits->run ? hits->begins[run] : hits->count;
}

static struct hits_runs
all_runs(const struct hits *hits)
{
	struct hits_runs all;

	for (int i = 0; i < HITS_RUNS; i++)
		all.runs[i] =
		    (struct span){ begin_of(hits, i), begin_of(hits, i + 1) };
	return all;
}

struct hits_runs
hits_in_piece(const struct hits *hits, size_t piece)
{
	struct hits_runs all = all_runs(hits), found;

	for (int i = 0; i < HITS_RUNS; i++)
		found.runs[i] = (struct span){
			first_from(hits, all.runs[i], (uint32_t)piece, 0),
			first_from(hits, all.runs[i], (uint32_t)piece + 1, 0),
		};
	return found;
}

bool
hits_overlap(const struct hits *hits, const struct hit *hit)
{
	struct span whole = all_runs(hits).runs[HITS_WHOLE];
	size_t after = first_from(hits, whole, hit->piece, hit->to);

	return after > 0 && hits->at[after - 1].piece == hit->piece &&
	       hits->at[after - 1].to > hit->from;
}

/* Returns the hit at or after byte `from` of a piece that is first in reading
 * order; the count if there is none. */
static size_t
first_of_all(const struct hits *hits, uint32_t piece, uint32_t from)
{
	struct hits_runs all = all_runs(hits);
	size_t first = hits->count;

	for (int i = 0; i < HITS_RUNS; i++) {
		size_t found = first_from(hits, all.runs[i], piece, from);

		if (found < all.runs[i].to &&
		    (first == hits->count ||
			compare_hits(&hits->at[found], &hits->at[first]) < 0))
			first = found;
	}
	return first;
}

/* Returns the hit before byte `from` of a piece that is last in reading order;
 * the count if there is none. */
static size_t
last_of_all(const struct hits *hits, uint32_t piece, uint32_t from)
{
	struct hits_runs all = all_runs(hits);
	size_t last = hits->count;

	for (int i = 0; i < HITS_RUNS; i++) {
		size_t after = first_from(hits, all.runs[i], piece, from);

		if (after > all.runs[i].from &&
		    (last == hits->count || compare_hits(&hits->at[after - 1],
						&hits->at[last]) > 0))
			last = after - 1;
	}
	return last;
}

size_t
hits_next(const struct hits *hits, size_t hit)
{
	const struct hit *self = &hits->at[hit];
	size_t next = first_of_all(hits, self->piece, self->from + 1);

	return next < hits->count ? next : first_of_all(hits, 0, 0);
}

size_t
hits_previous(const struct hits *hits, size_t hit)
{
	const struct hit *self = &hits->at[hit];
	size_t previous = last_of_all(hits, self->piece, self->from);

	return previous < hits->count ? previous
				      : last_of_all(hits, UINT32_MAX, 0);
}

static int
compare_node(const void *key, const void *element)
{
	const size_t *node = key;
	const struct piece *piece = element;

	return sorted_order(*node, piece->node);
}

size_t
hits_from_node(const struct hits *hits, size_t node)
{
	const struct corpus *corpus = hits->corpus;
	size_t piece = sorted_first(&node, corpus->pieces, corpus->count,
	    sizeof *corpus->pieces, compare_node);
	size_t found = first_of_all(hits, (uint32_t)piece, 0);

	return found < hits->count ? found : first_of_all(hits, 0, 0);
}

struct span
hits_source(const struct hits *hits, const struct hit *hit)
{
	struct span span = { hit->from, hit->to };
	struct arena scratch = { 0 };
	struct fold_map map;

	if (hit->way == HIT_PATTERN)
		return span;
	map = corpus_map(hits->corpus, hit->piece, &scratch);
	span = fold_source(&map, span);
	arena_free(&scratch);
	return span;
}
