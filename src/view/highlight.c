#include "view/highlight.h"

#include "text/fold.h"

static void
add_run(struct highlights *marks, struct marking marking, struct span run,
    const struct fold_map *map, const struct block *block)
{
	for (size_t i = run.from; i < run.to; i++) {
		const struct hit *hit = &marking.hits->at[i];
		struct span span = { hit->from, hit->to };

		if (hit->way != HIT_PATTERN)
			span = fold_source(map, span);
		marks->at[marks->count++] = (struct highlight){
			.span = { span.from + block->shift,
			    span.to + block->shift },
			.role = i == marking.now ? ROLE_HIT_NOW : ROLE_HIT,
		};
	}
}

struct highlights
highlights_in(
    struct marking marking, const struct block *block, struct arena *arena)
{
	struct highlights marks = { 0 };
	struct hits_runs found;
	struct fold_map map;
	size_t piece;

	if (marking.hits == NULL || block->field == PIECE_NONE)
		return marks;
	piece = corpus_find(
	    marking.hits->corpus, block->node, block->field, block->paragraph);
	found = hits_in_piece(marking.hits, piece);
	if (found.runs[0].from == found.runs[0].to &&
	    found.runs[1].from == found.runs[1].to)
		return marks;
	map = fold_map(
	    arena, corpus_original(marking.hits->corpus, piece, arena));
	marks.at = arena_alloc(arena,
	    found.runs[0].to - found.runs[0].from + found.runs[1].to -
		found.runs[1].from,
	    sizeof *marks.at);
	add_run(&marks, marking, found.runs[0], &map, block);
	add_run(&marks, marking, found.runs[1], &map, block);
	return marks;
}

enum role
highlights_role(
    const struct highlights *marks, size_t byte, enum role role, size_t *end)
{
	for (size_t i = 0; i < marks->count; i++) {
		const struct highlight *mark = &marks->at[i];

		if (mark->span.from > byte) {
			if (mark->span.from < *end)
				*end = mark->span.from;
		} else if (mark->span.to > byte) {
			role = mark->role;
			if (mark->span.to < *end)
				*end = mark->span.to;
		}
	}
	return role;
}
