#include "view/highlight_internal.h"

#include "base/sorted.h"

static bool
are_empty(const struct hits_runs *hits)
{
	for (int i = 0; i < HITS_RUNS; i++)
		if (hits->runs[i].from < hits->runs[i].to)
			return false;
	return true;
}

struct highlights
highlights_in(
    struct marking marking, const struct block *block, struct arena *arena)
{
	const struct hits *hits = marking.hits;
	struct highlights marks = { .marking = marking, .shift = block->shift };
	size_t piece;

	if (hits == NULL || block->field == PIECE_NONE)
		return marks;
	piece = corpus_find(
	    hits->corpus, block->node, block->field, block->paragraph);
	marks.runs = hits_in_piece(hits, piece);
	if (are_empty(&marks.runs))
		return marks;
	/* All hits of a search are in the one form or in the other. */
	if (hits->at[0].way != HIT_PATTERN)
		marks.map = corpus_map(hits->corpus, piece, arena);
	return marks;
}

/* The bytes of the block that a hit stands in, whole clusters. */
static struct span
span_of(const struct highlights *marks, const struct hit *hit)
{
	struct span span = { hit->from, hit->to };

	if (hit->way != HIT_PATTERN)
		span = fold_source(&marks->map, span);
	return (struct span){
		span.from + marks->shift,
		span.to + marks->shift,
	};
}

struct marked_byte {
	const struct highlights *marks;
	size_t byte;
};

static int
compare_end(const void *key, const void *element)
{
	const struct marked_byte *self = key;

	return self->byte >= span_of(self->marks, element).to ? 1 : -1;
}

enum role
highlights_role(
    const struct highlights *marks, size_t byte, enum role role, size_t *end)
{
	struct marked_byte key = { marks, byte };

	for (int i = 0; i < HITS_RUNS; i++) {
		struct span run = marks->runs.runs[i];
		const struct hit *hits;
		size_t count = run.to - run.from;

		if (count == 0)
			continue;
		hits = marks->marking.hits->at + run.from;
		for (size_t at = sorted_first(
			 &key, hits, count, sizeof *hits, compare_end);
		     at < count; at++) {
			struct span span = span_of(marks, &hits[at]);
			bool begun = span.from <= byte;
			size_t next = begun ? span.to : span.from;

			if (next < *end)
				*end = next;
			if (!begun)
				break;
			role = run.from + at == marks->marking.now
				   ? ROLE_HIT_NOW
				   : ROLE_HIT;
		}
	}
	return role;
}
