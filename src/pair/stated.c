#include "pair/stated.h"

#include "report/path.h"

/* A place of a section's text. */
struct stated_place {
	size_t paragraph; /* of report.paragraphs */
	size_t byte;
};

/* Returns how often a piece stands in a section, 2 for more; `place` is that of
 * the first one. */
static int
count_places(const struct report *report, size_t node, struct str piece,
    struct stated_place *place)
{
	const struct node *self = &report->nodes[node];
	size_t end = self->paragraph + self->paragraph_count;
	int count = 0;

	for (size_t i = self->paragraph; i < end && count < 2; i++) {
		struct str text = report->paragraphs[i].text;
		size_t at = str_find(text, piece);

		if (at == text.length)
			continue;
		if (count == 0)
			*place = (struct stated_place){ i, at };
		text = str_slice(text, at + 1, text.length);
		count += 1 + (str_find(text, piece) < text.length);
	}
	return count;
}

/* Returns how many figures that count begin in a piece, and in `found` the first
 * of them. */
static size_t
count_figures(const struct figures *figures, size_t node,
    struct stated_place place, size_t length, size_t *found)
{
	size_t count = 0, index = figures_of(figures, node);

	for (; index < figures->count && figures->at[index].node == node;
	     index++) {
		const struct figure *figure = &figures->at[index];

		if (figure->paragraph != place.paragraph ||
		    figure->span.from < place.byte ||
		    figure->span.from >= place.byte + length ||
		    !figure_counts(figure))
			continue;
		if (count++ == 0)
			*found = index;
	}
	return count;
}

enum stated_fault
stated_find(const struct figures *figures, const struct stated_figure *stated,
    size_t *found)
{
	const struct report *report = figures->report;
	size_t node = path_named(report, stated->section);
	struct stated_place place;
	size_t index, count;
	int places;

	if (node >= report->count)
		return STATED_NO_SECTION;
	places = count_places(report, node, stated->quote, &place);
	if (places != 1)
		return places == 0 ? STATED_NO_TEXT : STATED_SEVERAL_TEXTS;
	count =
	    count_figures(figures, node, place, stated->quote.length, &index);
	if (count != 1)
		return count == 0 ? STATED_NO_FIGURE : STATED_SEVERAL_FIGURES;
	*found = index;
	return STATED_RIGHT;
}

bool
stated_find_pair(const struct figures *figures,
    const struct stated_pair *stated, size_t *target, size_t *result)
{
	if (stated_find(figures, &stated->target, target) != STATED_RIGHT)
		return false;
	return stated->relation == RELATION_NONE ||
	       (stated_find(figures, &stated->result, result) == STATED_RIGHT &&
		   *result != *target);
}

/* Returns the byte of the paragraph behind the figure before one, and that at
 * which the next one begins. */
static struct span
alone(const struct figures *figures, size_t index)
{
	const struct figure *figure = &figures->at[index];
	struct str text = figures->report->paragraphs[figure->paragraph].text;
	struct span room = { 0, text.length };
	size_t at = index;

	while (at-- > 0 && figures->at[at].paragraph == figure->paragraph)
		if (figure_counts(&figures->at[at])) {
			room.from = figures->at[at].span.to;
			break;
		}
	for (at = index + 1; at < figures->count &&
			     figures->at[at].paragraph == figure->paragraph;
	     at++)
		if (figure_counts(&figures->at[at])) {
			room.to = figures->at[at].span.from;
			break;
		}
	return room;
}

/* Returns a text without the sign that parts it from what was before. */
static struct str
without_comma(struct str text)
{
	static const char *const signs[] = { "、", "，", "；", "。" };

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(text, str_of(signs[i])))
			return str_slice(
			    text, str_of(signs[i]).length, text.length);
	return text;
}

struct stated_figure
stated_figure_of(
    const struct figures *figures, size_t index, struct arena *arena)
{
	const struct report *report = figures->report;
	const struct figure *figure = &figures->at[index];
	struct str text = report->paragraphs[figure->paragraph].text;
	struct stated_figure stated = {
		.section = path_or_id(report, figure->node, arena),
		.quote = str_of(""),
	};
	struct span room = alone(figures, index);
	size_t clause = (size_t)(figure->clause.bytes - text.bytes);
	size_t end = (size_t)(figure->wording.bytes - text.bytes) +
		     figure->wording.length;
	const struct span tries[] = {
		{ clause > room.from ? clause : room.from, end },
		{ room.from, end },
		{ room.from, end > room.to ? end : room.to },
	};

	for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
		struct stated_place place;
		struct str piece = without_comma(
		    str_trim(str_slice(text, tries[i].from, tries[i].to)));

		if (count_places(report, figure->node, piece, &place) != 1)
			continue;
		stated.quote = piece;
		break;
	}
	return stated;
}
