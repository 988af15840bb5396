#include "figure/figures.h"

#include "base/sorted.h"
#include "figure/qualifier.h"
#include "figure/respective.h"
#include "figure/subject_words_internal.h"
#include "figure/unit_class.h"
#include "host/clock.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	CLAUSES = 64, /* between two looks at the clock */
};

/* --- A clause */

static struct figure
make(const struct figures *figures, const struct clause_numerals *run,
    size_t index)
{
	const struct amount *amount = &run->amounts[index];
	struct figure figure = {
		.node = figures->node,
		.paragraph = figures->paragraph,
		.span = amount->span,
		.byte = figures->base + amount->span.from,
		.quote =
		    str_slice(run->text, amount->span.from, amount->span.to),
		.unit =
		    str_slice(run->text, amount->unit.from, amount->unit.to),
		.kind = run->kinds[index],
		.low = amount->low,
		.high = amount->high,
		.unit_class = unit_class_of_amount(run->text, amount),
		.clause =
		    str_slice(run->text, run->clause.from, run->clause.to),
	};

	figure.wording = figure.quote;
	return figure;
}

/* Returns the byte where the next figure of the clause begins with its marks, or
 * the end of the clause. */
static size_t
next_figure(const struct clause_numerals *run, size_t index, bool *next)
{
	while (++index < run->count)
		if (figure_kind_counts(run->kinds[index])) {
			*next = true;
			return qualifier_beside(
			    run->text, run->amounts[index].span)
			    .from;
		}
	*next = false;
	return run->clause.to;
}

/* The item of an enumeration begins at the first 、 behind the figure before. */
static size_t
item_from(struct str text, size_t before, size_t clause, size_t to)
{
	struct str between = str_slice(text, before, to);
	size_t comma = str_find(between, str_of("、"));

	if (before == clause)
		return clause;
	return comma < between.length ? before + comma + strlen("、") : before;
}

static void
describe(struct figures *figures, const struct clause_numerals *run,
    size_t index, size_t *before, struct figure *figure)
{
	struct span wording = qualifier_beside(run->text, figure->span);
	struct subject_place place = {
		.text = run->text,
		.clause = run->clause,
		.before = *before < wording.from ? *before : wording.from,
		.wording = wording,
	};
	struct figure_role_year role =
	    figure_role_of_clause(figures->role, run->text, figure->clause);

	place.behind = next_figure(run, index, &place.next);
	if (place.behind < wording.to)
		place.behind = wording.to;
	/* 10方面34项实事: both count what stands behind the second. */
	if (place.behind == wording.to && place.next &&
	    figure->kind == FIGURE_QUANTITY) {
		size_t at = run->amounts[index + 1].span.to;

		place.wording.to = at;
		place.behind = run->clause.to;
		place.next = false;
	}
	subject_find(&figures->arena, figure, &place, &figures->topic);
	qualifier_set(figure, run->text, run->clause.from,
	    item_from(
		run->text, place.before, run->clause.from, figure->span.from));
	figure->role = role.role;
	figure->year = role.year;
	/* 连续三年居第一: how long stands within what comes next. */
	if (figure->kind == FIGURE_DURATION && str_is(figure->unit, "年"))
		return;
	*before = wording.to > run->clause.to ? run->clause.to : wording.to;
}

static void
add(struct figures *figures, const struct figure *figure)
{
	if (figures->count == FIGURES_MOST) {
		figures->full = true;
		return;
	}
	figures->at = arena_grow(&figures->arena, figures->at, figures->count,
	    &figures->room, sizeof *figures->at);
	figures->at[figures->count++] = *figure;
	figures->counted += figure_counts(figure);
}

static void
take_clause(struct figures *figures, struct str text)
{
	struct clause_numerals run;
	bool ends, any = false;
	size_t before, first = figures->count;

	run.text = text;
	run.clause = clause_at(text, figures->next, &figures->next, &ends);
	before = run.clause.from;
	clause_numerals_read(&run, &figures->quotations);
	for (size_t i = 0; i < run.count; i++) {
		struct figure figure = make(figures, &run, i);

		if (figure_kind_counts(run.kinds[i]))
			describe(figures, &run, i, &before, &figure);
		any = any || figure_kind_counts(run.kinds[i]);
		add(figures, &figure);
	}
	respective_share(
	    &figures->arena, figures->at + first, figures->count - first);
	if (!any)
		subject_pass(str_slice(text, run.clause.from, run.clause.to),
		    &figures->topic);
	if (ends)
		subject_forget(&figures->topic);
}

/* --- The report */

static void
enter_paragraph(struct figures *figures)
{
	figures->next = 0;
	figures->quotations = (struct quotations){ 0 };
	subject_forget(&figures->topic);
}

/* Goes to the next paragraph. Paragraphs of a section are parted by one byte. */
static void
go_on(struct figures *figures)
{
	const struct report *report = figures->report;
	size_t node = figures->node;

	figures->base += report->paragraphs[figures->paragraph].text.length + 1;
	if (++figures->paragraph == report->paragraph_count)
		return;
	figures->node = report_paragraph_node(report, figures->paragraph);
	if (figures->node != node) {
		figures->base = 0;
		figures->role = figure_role_of_section(report, figures->node);
	}
	enter_paragraph(figures);
}

void
figures_start(struct figures *figures, const struct report *report)
{
	figures_free(figures);
	figures->report = report;
	figures->done = report->paragraph_count == 0;
	if (figures->done)
		return;
	figures->node = report_paragraph_node(report, 0);
	figures->role = figure_role_of_section(report, figures->node);
	enter_paragraph(figures);
}

bool
figures_run(struct figures *figures, int milliseconds)
{
	long long deadline = clock_deadline(milliseconds);
	const struct report *report = figures->report;

	for (size_t i = 1;
	     figures->paragraph < report->paragraph_count && !figures->full;
	     i++) {
		struct str text = report->paragraphs[figures->paragraph].text;

		if (figures->next < text.length)
			take_clause(figures, text);
		if (figures->next >= text.length)
			go_on(figures);
		if (i % CLAUSES == 0 && clock_left(deadline) == 0)
			return false;
	}
	figures->done = true;
	return true;
}

static int
by_node(const void *key, const void *element)
{
	const struct figure *figure = element;

	return sorted_order(*(const size_t *)key, figure->node);
}

size_t
figures_of(const struct figures *figures, size_t node)
{
	return sorted_first(
	    &node, figures->at, figures->count, sizeof *figures->at, by_node);
}

bool
figures_unit_is_unknown(const struct figures *figures, size_t index)
{
	const struct figure *figure = &figures->at[index];
	struct str text = figures->report->paragraphs[figure->paragraph].text;
	struct str behind = str_slice(text, figure->span.to, text.length);
	unsigned uses;

	return figure->kind == FIGURE_QUANTITY && figure->unit.length == 0 &&
	       figure->unit_class == UNIT_OTHER && behind.length > 0 &&
	       class_is_han(utf8_at(behind, 0).value) &&
	       subject_word_first(behind, ~0u, &uses) == 0;
}

void
figures_free(struct figures *figures)
{
	arena_free(&figures->arena);
	*figures = (struct figures){ 0 };
}
