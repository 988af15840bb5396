/* Any bytes as the text of a section: what its figures say stands in it, in its
 * order, and slices of the work find the same. */
#include <math.h>

#include "export/figure_record.h"
#include "figure/figures.h"
#include "fuzz/claims.h"
#include "report/build.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static struct report
report_of(struct str text, enum kind kind)
{
	struct build build;
	struct report report = { 0 };

	build_start(&build);
	build_set(&build, BUILD_TITLE, str_of("报告"));
	build_open(&build);
	build_set(&build, BUILD_TITLE, str_of("2025年"));
	build_set_kind(&build, kind);
	build_paragraph(&build, text);
	build_close(&build);
	build_finish(&build, &report);
	return report;
}

/* Whether a text is joined of at most so many pieces of another. */
static bool
is_joined_of(struct str text, struct str whole, int pieces)
{
	size_t at = 0;

	while (at < text.length && pieces-- > 0) {
		size_t to = text.length;

		while (to > at &&
		       str_find(whole, str_slice(text, at, to)) == whole.length)
			to--;
		if (to == at)
			return false;
		at = to;
	}
	return at == text.length;
}

static bool
is_slice(struct str slice, struct str whole)
{
	return slice.length == 0 ||
	       (slice.bytes >= whole.bytes &&
		   slice.bytes + slice.length <= whole.bytes + whole.length);
}

static void
claim_figure(const struct figure *figure, struct str text, size_t from)
{
	claim(figure->byte >= from, "figures follow one another");
	claim(is_slice(figure->quote, text) &&
		  figure->quote.bytes == text.bytes + figure->byte,
	    "a quote is a slice at its byte");
	claim(figure->quote.length > 0, "a quote is not empty");
	claim(is_slice(figure->wording, text) && is_slice(figure->unit, text) &&
		  is_slice(figure->clause, text),
	    "wording, unit and clause are slices");
	for (size_t i = 0; i < figure->mark_count; i++)
		claim(is_slice(figure->marks[i], text), "marks are slices");
	claim(isfinite(figure->low) && isfinite(figure->high),
	    "values are numbers");
	claim(!figure_counts(figure) || figure->low <= figure->high,
	    "a range goes up");
	claim(is_joined_of(figure->subject, text, 8),
	    "a subject is joined of slices");
}

static void
claim_records(const struct report *report, const struct figure *figure)
{
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };
	struct figure_record record = { report, figure };

	figure_record_csv(&line, &record);
	claim_characters(buffer_str(&line), "");
	line.length = 0;
	figure_record_json(&line, &record);
	claim_characters(buffer_str(&line), "");
	arena_free(&arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct str text = { (const char *)bytes + 1, length - 1 };
	struct figures figures = { 0 }, sliced = { 0 };
	struct report report;
	size_t from = 0;

	if (length < 2 || utf8_bad(text) < text.length || text.bytes[0] == '\t')
		return 0;
	for (size_t i = 0; i < text.length; i++)
		if (text.bytes[i] == '\n' || text.bytes[i] == '\0')
			return 0;
	report = report_of(text, (enum kind)(bytes[0] % KIND_COUNT));
	text = report.paragraphs[0].text;
	figures_start(&figures, &report);
	claim(figures_run(&figures, -1), "it ends");
	figures_start(&sliced, &report);
	while (!figures_run(&sliced, 0))
		continue;
	claim(figures.count == sliced.count, "slices find the same");
	for (size_t i = 0; i < figures.count; i++) {
		claim_figure(&figures.at[i], text, from);
		if (i < 64)
			claim_records(&report, &figures.at[i]);
		from = figures.at[i].byte + figures.at[i].quote.length;
	}
	figures_free(&figures);
	figures_free(&sliced);
	report_free(&report);
	return 0;
}
