/* Any bytes as results, and what follows the first empty line as targets: each
 * target is in one pair, each result in at most one, and what is paired is of
 * one kind. What a file would state of the pairs names their figures, and makes
 * the same pairs. */
#include "export/pair_record.h"
#include "fuzz/claims.h"
#include "pair/stated.h"
#include "report/build.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void
add_section(
    struct build *build, const char *title, enum kind kind, struct str text)
{
	build_open(build);
	build_set(build, BUILD_TITLE, str_of(title));
	build_set_kind(build, kind);
	build_paragraph(build, str_of("各位代表："));
	while (text.length > 0) {
		struct str line = str_cut(&text, '\n');

		if (str_trim(line).length > 0)
			build_paragraph(build, line);
	}
	build_close(build);
}

static struct report
report_of(struct str text)
{
	size_t parting = str_find(text, str_of("\n\n"));
	struct build build;
	struct report report = { 0 };

	build_start(&build);
	build_set(&build, BUILD_TITLE, str_of("2025年报告"));
	add_section(
	    &build, "2024年工作", KIND_RESULTS, str_slice(text, 0, parting));
	add_section(&build, "2025年任务", KIND_TASKS,
	    str_slice(text, parting, text.length));
	build_finish(&build, &report);
	return report;
}

static void
claim_pair(const struct pairs *pairs, size_t at, const struct report *report)
{
	const struct pair *pair = &pairs->at[at];
	const struct pair_record record = { report, report, pair };
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };

	claim(pair->target != NULL, "a pair has a target");
	claim((pair->result == NULL) == (pair->relation == RELATION_NONE),
	    "it has a result or none");
	claim(pair->relation != RELATION_BASIS || pair->differs.length > 0,
	    "another basis says why");
	if (pair->result != NULL)
		claim(pair->result->unit_class == pair->target->unit_class,
		    "both are of one class");
	for (size_t i = 0; i < at; i++)
		claim(pair->result == NULL || pairs->at[i].result == NULL ||
			  pair->result_index != pairs->at[i].result_index,
		    "a result is in one pair");
	pair_record_json(&line, &record);
	pair_record_csv(&line, &record);
	arena_free(&arena);
}

/* Returns how a file would name a figure; that leads back to it. */
static struct stated_figure
name_of(const struct figures *figures, size_t index, struct arena *arena)
{
	size_t found = 0;
	struct stated_figure stated = stated_figure_of(figures, index, arena);

	if (stated.quote.length > 0) {
		claim(stated_find(figures, &stated, &found) == STATED_RIGHT,
		    "a figure is found by its name");
		claim(found == index, "and it is the same");
	}
	return stated;
}

/* Has the report state every pair whose figures have names. */
static void
state(struct report *report, const struct figures *figures,
    const struct pairs *pairs, struct arena *arena)
{
	struct stated_pair *stated =
	    arena_alloc(arena, pairs->count + 1, sizeof *stated);

	report->stated = stated;
	for (size_t i = 0; i < pairs->count; i++) {
		const struct pair *pair = &pairs->at[i];

		stated->relation = pair->relation;
		stated->target = name_of(figures, pair->target_index, arena);
		if (pair->result != NULL)
			stated->result =
			    name_of(figures, pair->result_index, arena);
		if (stated->target.quote.length == 0 ||
		    (pair->result != NULL && stated->result.quote.length == 0))
			continue;
		stated++;
		report->stated_count++;
	}
}

static void
claim_stated(struct report *report, const struct figures *figures,
    const struct pairs *pairs)
{
	struct arena arena = { 0 };
	struct pairs again = { 0 };

	state(report, figures, pairs, &arena);
	pairs_find(&again, figures, figures);
	claim(again.lost == 0, "what is stated is found");
	claim(again.count == pairs->count, "there are as many pairs");
	for (size_t i = 0; i < again.count; i++)
		claim(!again.at[i].stated ||
			  (again.at[i].relation == pairs->at[i].relation &&
			      again.at[i].result_index ==
				  pairs->at[i].result_index),
		    "they are the same");
	pairs_free(&again);
	arena_free(&arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct str text = { (const char *)bytes, length };
	struct figures figures = { 0 };
	struct pairs pairs = { 0 };
	struct report report;

	text = str_slice(text, 0, utf8_bad(text));
	if (length > 0 && memchr(bytes, '\0', length) != NULL)
		return 0;
	report = report_of(text);
	figures_start(&figures, &report);
	figures_run(&figures, -1);
	pairs_find(&pairs, &figures, &figures);
	for (size_t i = 0; i < pairs.count; i++)
		claim_pair(&pairs, i, &report);
	if (!pairs.full)
		claim_stated(&report, &figures, &pairs);
	pairs_free(&pairs);
	figures_free(&figures);
	report_free(&report);
	return 0;
}
