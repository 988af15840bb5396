#include "pair/side.h"

#include "base/sorted.h"
#include "figure/figure_role.h"

enum {
	TITLE_MOST = 300, /* bytes of a title that are compared */
};

void
side_start(struct side *side, struct arena *arena,
    const struct figures *figures, enum figure_role role)
{
	int year = figure_role_report_year(figures->report);
	size_t most = figures->count < SIDE_MOST ? figures->count : SIDE_MOST;

	*side = (struct side){
		.figures = figures,
		.role = role,
		.year = year > 0 && role == ROLE_OF_RESULT ? year - 1 : year,
		.period = period_find(arena, figures->report, year),
		.traits = arena_alloc(arena, most + 1, sizeof *side->traits),
		.indices = arena_alloc(arena, most + 1, sizeof *side->indices),
	};
}

void
side_want(struct side *side, struct arena *arena, size_t index)
{
	if (side->wanted == NULL)
		side->wanted = arena_alloc(
		    arena, side->figures->count, sizeof *side->wanted);
	side->wanted[index] = true;
}

/* Whether a share tells the same whether one year led to it or five. */
static bool
is_state(const struct figure *figure)
{
	return figure->unit_class == UNIT_CONCENTRATION ||
	       (figure->unit_class == UNIT_PERCENT &&
		   (figure->measure == MEASURE_SHARE ||
		       figure->measure == MEASURE_LEVEL));
}

/* Whether a figure is one of those that are compared. */
static bool
belongs(const struct side *side, const struct figure *figure)
{
	if (figure->role != side->role || figure->kind != FIGURE_QUANTITY ||
	    (side->year > 0 && figure->year > 0 && figure->year != side->year))
		return false;
	return !period_is_long(
		   &side->period, figure->paragraph, figure->clause) ||
	       (side->role == ROLE_OF_RESULT && is_state(figure));
}

bool
side_read(struct side *side, struct arena *arena)
{
	const struct figures *figures = side->figures;
	const struct figure *figure;
	struct str title;

	if (side->next >= figures->count)
		return false;
	figure = &figures->at[side->next];
	if (belongs(side, figure) ||
	    (side->wanted != NULL && side->wanted[side->next])) {
		if (side->count == SIDE_MOST) {
			side->full = true;
			return false;
		}
		title = figures->report->nodes[figure->node].title;
		if (title.length > TITLE_MOST)
			title.length = TITLE_MOST;
		side->indices[side->count] = side->next;
		side->traits[side->count] =
		    arena_alloc(arena, 1, sizeof(struct trait));
		trait_read(side->traits[side->count++], arena, figure, title);
	}
	side->next++;
	return true;
}

static int
by_index(const void *key, const void *element)
{
	const size_t *index = key, *other = element;

	return sorted_order(*index, *other);
}

size_t
side_of(const struct side *side, size_t index)
{
	size_t at = sorted_first(&index, side->indices, side->count,
	    sizeof *side->indices, by_index);

	return at < side->count && side->indices[at] == index ? at
							      : side->count;
}

static size_t
list_clauses(struct grams *texts, const struct side *side)
{
	for (size_t i = 0; i < side->count; i++)
		texts[i] = side->traits[i]->clause;
	return side->count;
}

static void
weigh(struct side *side, const struct gram_counts *counts)
{
	for (size_t i = 0; i < side->count; i++) {
		grams_weigh(&side->traits[i]->subject, counts);
		grams_weigh(&side->traits[i]->clause, counts);
		grams_weigh(&side->traits[i]->title, counts);
	}
}

void
side_weigh(struct arena *arena, struct side *one, struct side *other)
{
	struct grams *texts =
	    arena_alloc(arena, one->count + other->count + 1, sizeof *texts);
	size_t count = list_clauses(texts, one);
	struct gram_counts counts;

	count += list_clauses(texts + count, other);
	counts = gram_count(arena, texts, count);
	weigh(one, &counts);
	weigh(other, &counts);
}
