#include <stdint.h>
#include <stdlib.h>

#include "text/fold.h"
#include "view/numbers_internal.h"

enum {
	UNITS_MOST = 200, /* more of them are sorted as one */
};

/* A figure with what it is sorted by. */
struct sorted_row {
	struct numbers_row row;
	const struct figure *figure;
	size_t unit_rank, unit_index; /* of its unit, the commonest first */
	enum numbers_order order;
};

static int
by_order(const void *left, const void *right)
{
	const struct sorted_row *a = left, *b = right;

	if (a->order != NUMBERS_BY_CHAPTER &&
	    a->figure->unit_class != b->figure->unit_class)
		return a->figure->unit_class < b->figure->unit_class ? -1 : 1;
	/* 亩 and 平方米 are not compared, nor 元 and 美元. */
	if (a->order == NUMBERS_BY_SIZE && a->unit_rank != b->unit_rank)
		return a->unit_rank < b->unit_rank ? -1 : 1;
	if (a->order == NUMBERS_BY_SIZE && a->figure->high != b->figure->high)
		return a->figure->high > b->figure->high ? -1 : 1;
	return a->row.figure < b->row.figure ? -1 : 1;
}

/* --- What is looked for */

static bool
holds(struct str text, struct str wanted)
{
	struct arena arena = { 0 };
	struct buffer folded = { .arena = &arena };
	bool found;

	fold_add(&folded, text);
	found = str_find(buffer_str(&folded), wanted) < folded.length;
	arena_free(&arena);
	return found;
}

/* Whether a figure has a folded text, in what is listed of it or beside it. */
static bool
is_found(
    const struct report *report, const struct figure *figure, struct str wanted)
{
	return wanted.length > 0 &&
	       (holds(figure->subject, wanted) ||
		   holds(figure->wording, wanted) ||
		   holds(figure->clause, wanted) ||
		   holds(report->nodes[figure->node].title, wanted));
}

/* --- The rows */

/* A unit in a class, and how many figures have it. */
struct counted_unit {
	struct str unit;
	enum unit_class unit_class;
	size_t count;
};

/* Returns the index of a unit. Units are few, so they are looked for one by
 * one. */
static size_t
index_of(struct counted_unit *units, size_t *count, const struct figure *figure)
{
	size_t i = 0;

	while (i < *count && (units[i].unit_class != figure->unit_class ||
				 !str_equal(units[i].unit, figure->unit)))
		i++;
	if (i == UNITS_MOST)
		return i - 1;
	if (i == *count)
		units[(*count)++] = (struct counted_unit){
			.unit = figure->unit,
			.unit_class = figure->unit_class,
		};
	units[i].count++;
	return i;
}

/* Ranks the units, the commonest first; */
static void
rank_units(struct sorted_row *rows, size_t count)
{
	struct arena scratch = { 0 };
	struct counted_unit *units =
	    arena_alloc(&scratch, UNITS_MOST, sizeof *units);
	size_t unit_count = 0;

	for (size_t i = 0; i < count; i++)
		rows[i].unit_rank =
		    index_of(units, &unit_count, rows[i].figure);
	for (size_t i = 0; i < count; i++) {
		struct counted_unit unit = units[rows[i].unit_rank];
		size_t before = 0;

		for (size_t j = 0; j < unit_count; j++)
			before += units[j].count > unit.count ||
				  (units[j].count == unit.count &&
				      j < rows[i].unit_rank);
		rows[i].unit_index = before;
	}
	for (size_t i = 0; i < count; i++)
		rows[i].unit_rank = rows[i].unit_index;
	arena_free(&scratch);
}

static struct sorted_row *
collect(struct numbers *numbers, const struct reading *reading,
    struct arena *scratch, size_t *count)
{
	const struct figures *figures = numbers->figures;
	struct sorted_row *rows =
	    arena_alloc(scratch, figures->counted + 1, sizeof *rows);
	struct buffer wanted = { .arena = scratch };

	fold_add(
	    &wanted, (struct str){ numbers->wanted, numbers->wanted_length });
	*count = numbers->found = 0;
	for (size_t i = 0; i < figures->count; i++) {
		const struct figure *figure = &figures->at[i];
		bool found;

		if (!figure_counts(figure))
			continue;
		found = is_found(reading->report, figure, buffer_str(&wanted));
		numbers->found += found;
		if (numbers->only && numbers->wanted_length > 0 && !found)
			continue;
		rows[(*count)++] = (struct sorted_row){
			.row = { .figure = i, .found = found },
			.figure = figure,
			.order = numbers->order,
		};
	}
	if (numbers->order == NUMBERS_BY_SIZE)
		rank_units(rows, *count);
	qsort(rows, *count, sizeof *rows, by_order);
	return rows;
}

/* Returns how many rows from one on are of its class. */
static size_t
class_length(const struct sorted_row *rows, size_t from, size_t count)
{
	size_t to = from;

	while (to < count &&
	       rows[to].figure->unit_class == rows[from].figure->unit_class)
		to++;
	return to - from;
}

static void
add_rows(struct numbers *numbers, const struct sorted_row *rows, size_t count)
{
	size_t left = 0;

	for (size_t i = 0; i < count; i++) {
		if (numbers->order != NUMBERS_BY_CHAPTER && left == 0) {
			left = class_length(rows, i, count);
			numbers->rows[numbers->list.count++] =
			    (struct numbers_row){ rows[i].row.figure, left,
				    false };
		}
		left -= left > 0;
		numbers->rows[numbers->list.count++] = rows[i].row;
	}
}

/* Goes to the row of a figure; without one to the next figure of the text. */
static void
find_cursor(struct numbers *numbers, size_t figure)
{
	size_t nearest = 0, best = SIZE_MAX;

	for (size_t i = 0; i < numbers->list.count; i++) {
		const struct numbers_row *row = &numbers->rows[i];

		if (row->count > 0 || row->figure < figure ||
		    row->figure >= best)
			continue;
		best = row->figure;
		nearest = i;
	}
	numbers->list.cursor = nearest;
	numbers_off_heading(numbers, true);
}

/* Goes to the first one that is found, from the cursor on. */
static void
find_wanted(struct numbers *numbers)
{
	size_t count = numbers->list.count;

	for (size_t i = 0; i < count; i++) {
		size_t row = (numbers->list.cursor + i) % count;

		if (numbers->rows[row].found) {
			numbers->list.cursor = row;
			return;
		}
	}
}

void
numbers_list(struct numbers *numbers, const struct reading *reading)
{
	const struct figure *figure = numbers_figure(numbers);
	size_t at = figure != NULL && numbers->moved
			? (size_t)(figure - numbers->figures->at)
			: figures_of(reading->figures.at, reading->selected);
	struct arena scratch = { 0 };
	struct sorted_row *rows;
	size_t count;

	numbers->figures = reading->figures.at;
	numbers->listed = numbers->figures->count;
	numbers->wanted_length = reading->figures.wanted_length;
	memcpy(
	    numbers->wanted, reading->figures.wanted, numbers->wanted_length);
	arena_free(&numbers->arena);
	rows = collect(numbers, reading, &scratch, &count);
	numbers->rows = arena_alloc(
	    &numbers->arena, count + UNIT_CLASS_COUNT, sizeof *numbers->rows);
	numbers->counted = count;
	numbers->list.count = 0;
	add_rows(numbers, rows, count);
	find_cursor(numbers, at);
	find_wanted(numbers);
	arena_free(&scratch);
}

bool
numbers_is_old(const struct numbers *numbers, const struct reading *reading)
{
	const struct reading_figures *asked = &reading->figures;

	return asked->at != numbers->figures ||
	       asked->at->count != numbers->listed ||
	       asked->wanted_length != numbers->wanted_length ||
	       memcmp(asked->wanted, numbers->wanted, asked->wanted_length) !=
		   0;
}

void
numbers_off_heading(struct numbers *numbers, bool on)
{
	struct list *list = &numbers->list;

	if (list->count == 0 || numbers->rows[list->cursor].count == 0)
		return;
	if (!on && list->cursor > 0)
		list->cursor--;
	else
		list->cursor++;
}

const struct figure *
numbers_figure(const struct numbers *numbers)
{
	if (numbers->list.count == 0)
		return NULL;
	return &numbers->figures
		    ->at[numbers->rows[numbers->list.cursor].figure];
}

/* --- A value */

/* Adds a number with commas between thousands. */
static void
add_number(struct buffer *text, double value)
{
	struct arena scratch = { 0 };
	struct buffer plain = { .arena = &scratch };
	size_t whole = 0, from = 0;

	figure_add_value(&plain, value);
	if (plain.bytes[0] == '-')
		from = 1;
	while (from + whole < plain.length && plain.bytes[from + whole] != '.')
		whole++;
	for (size_t i = 0; i < plain.length; i++) {
		if (i > from && i < from + whole && (from + whole - i) % 3 == 0)
			buffer_add_byte(text, ',');
		buffer_add_byte(text, plain.bytes[i]);
	}
	arena_free(&scratch);
}

struct str
numbers_value(const struct figure *figure, struct arena *arena)
{
	struct buffer text = { .arena = arena };
	struct str unit = figure->unit;

	add_number(&text, figure->low);
	if (figure->high > figure->low) {
		buffer_add(&text, str_of("-"));
		add_number(&text, figure->high);
	}
	if (unit.length == 0 || str_is(unit, "成"))
		return buffer_str(&text);
	buffer_add_byte(&text, ' ');
	buffer_add(&text, unit);
	return buffer_str(&text);
}
