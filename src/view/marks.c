#include "view/marks.h"

#include "text/fold.h"

static void
add_run(struct marks *marks, struct marking marking, struct span run,
    const struct fold_map *map, const struct block *block)
{
	for (size_t i = run.from; i < run.to; i++) {
		const struct hit *hit = &marking.hits->at[i];
		struct span span = { hit->from, hit->to };

		if (hit->way != HIT_PATTERN)
			span = fold_source(map, span);
		marks->at[marks->count++] = (struct mark){
			.span = { span.from + block->shift,
			    span.to + block->shift },
			.role = i == marking.now ? ROLE_HIT_NOW : ROLE_HIT,
		};
	}
}

struct marks
marks_in(struct marking marking, const struct block *block, struct arena *arena)
{
	struct marks marks = { 0 };
	struct hits_runs found;
	struct fold_map map;
	size_t unit;

	if (marking.hits == NULL || block->field == FIELD_NONE)
		return marks;
	unit = folded_find(
	    marking.hits->folded, block->node, block->field, block->paragraph);
	found = hits_in_unit(marking.hits, unit);
	if (found.runs[0].from == found.runs[0].to &&
	    found.runs[1].from == found.runs[1].to)
		return marks;
	map =
	    fold_map(arena, folded_original(marking.hits->folded, unit, arena));
	marks.at = arena_alloc(arena,
	    found.runs[0].to - found.runs[0].from + found.runs[1].to -
		found.runs[1].from,
	    sizeof *marks.at);
	add_run(&marks, marking, found.runs[0], &map, block);
	add_run(&marks, marking, found.runs[1], &map, block);
	return marks;
}

enum role
marks_role(const struct marks *marks, size_t byte, enum role role, size_t *end)
{
	for (size_t i = 0; i < marks->count; i++) {
		const struct mark *mark = &marks->at[i];

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
