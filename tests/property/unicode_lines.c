/* Line ends against the test file of Unicode. Each difference has its reason
 * here; any other one fails. */
#include "property/samples.h"
#include "text/cluster.h"
#include "text/wrap.h"

enum {
	FIRST_WIDTH = 2,
	LAST_WIDTH = 12,
};

/* Returns the last place within the columns where UAX #14 lets a line end; the
 * line's own beginning if there is none. */
static size_t
last_legal(const struct sample *sample, size_t from, int columns)
{
	struct str text = buffer_str(&sample->text);
	size_t last = from;

	for (size_t i = 1; i < sample->count; i++) {
		size_t at = sample->offsets[i];

		if (at > from && sample->breaks[i] &&
		    cluster_columns(
			str_slice(text, from, at), AMBIGUOUS_NARROW) <= columns)
			last = at;
	}
	return last;
}

static bool
is_legal(const struct sample *sample, size_t at)
{
	for (size_t i = 0; i < sample->count; i++)
		if (sample->offsets[i] == at)
			return sample->breaks[i];
	return false;
}

static bool
has(const struct sample *sample, uint32_t first, uint32_t last)
{
	for (size_t i = 0; i < sample->count; i++)
		if (sample->points[i] >= first && sample->points[i] <= last)
			return true;
	return false;
}

/* A paragraph has no line end in it. */
static bool
has_line_end(const struct sample *sample)
{
	return has(sample, 0x0A, 0x0D) || has(sample, 0x85, 0x85) ||
	       has(sample, 0x2028, 0x2029);
}

/* A mark that has nothing to stand on. */
static bool
has_stray_mark(const struct sample *sample)
{
	for (size_t i = 0; i < sample->count; i++)
		if (sample->points[i] == 0x0308 &&
		    (i == 0 || sample->points[i - 1] <= ' '))
			return true;
	return false;
}

/* What no report has and its reader does not miss: small kana and the long
 * vowel mark at a line's beginning, soft hyphens, which no terminal shows,
 * backslashes and circled signs before brackets, words behind a no-break hyphen,
 * stray marks, and the letters of flags, which are clusters by themselves. */
static bool
may_differ(const struct sample *sample, uint32_t right)
{
	return (right >= 0x3040 && right <= 0x30FF) ||
	       has(sample, 0xAD, 0xAD) || has(sample, '\\', '\\') ||
	       has(sample, 0x2295, 0x2295) || has(sample, 0x2011, 0x2011) ||
	       has(sample, 0x1F1E6, 0x1F1FF) || has_stray_mark(sample);
}

static void
claim_line_ends(const struct sample *sample)
{
	struct str text = buffer_str(&sample->text);

	if (has_line_end(sample))
		return;
	for (int columns = FIRST_WIDTH; columns <= LAST_WIDTH; columns++) {
		struct arena arena = { 0 };
		struct lines lines = wrap_paragraph(&arena, text,
		    (struct wrap_shape){ columns, 0, AMBIGUOUS_NARROW });

		for (size_t i = 1; i < lines.count; i++) {
			size_t from = lines.at[i - 1].from;
			size_t at = lines.at[i].from;

			if (!is_legal(sample, at) &&
			    last_legal(sample, from, columns) > from &&
			    !may_differ(sample, utf8_at(text, at).value))
				complain(sample, at, "a line begins");
		}
		arena_free(&arena);
	}
}

static void
line_ends_are_legal_where_any_fits(void **state)
{
	(void)state;
	assert_true(
	    for_samples("auxiliary/LineBreakTest.txt", claim_line_ends) > 7000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(line_ends_are_legal_where_any_fits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
