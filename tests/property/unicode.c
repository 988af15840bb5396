/* Clusters and widths against the files of Unicode. Each difference has its
 * reason here; any other one fails. */
#include <utf8proc.h>

#include "property/samples.h"
#include "text/cluster.h"

/* --- Clusters */

static int
boundary_class(uint32_t point)
{
	return utf8proc_get_property((utf8proc_int32_t)point)->boundclass;
}

static bool
is_jamo(int kind)
{
	return kind == UTF8PROC_BOUNDCLASS_L || kind == UTF8PROC_BOUNDCLASS_V ||
	       kind == UTF8PROC_BOUNDCLASS_T ||
	       kind == UTF8PROC_BOUNDCLASS_LV ||
	       kind == UTF8PROC_BOUNDCLASS_LVT;
}

/* Terminals give cells of their own to spacing marks, to prepended signs, to
 * the letters of a flag and to lone Jamo; line ends and controls are clusters
 * by themselves, and a cluster has five code points at most. */
static bool
may_be_finer(uint32_t left, uint32_t right)
{
	int before = boundary_class(left), after = boundary_class(right);

	return after == UTF8PROC_BOUNDCLASS_SPACINGMARK ||
	       before == UTF8PROC_BOUNDCLASS_PREPEND ||
	       after == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR ||
	       before == UTF8PROC_BOUNDCLASS_CR || is_jamo(after);
}

static void
claim_clusters(const struct sample *sample)
{
	struct str text = buffer_str(&sample->text);
	size_t at = 0;

	for (size_t i = 0; i < sample->count; i++) {
		bool begins = at == sample->offsets[i];

		if (begins)
			at += cluster_at(text, at, AMBIGUOUS_NARROW).length;
		if (sample->breaks[i] && !begins)
			complain(sample, i, "no cluster begins");
		if (!sample->breaks[i] && begins &&
		    !may_be_finer(sample->points[i - 1], sample->points[i]))
			complain(sample, i, "a cluster begins");
	}
}

static void
clusters_are_those_of_unicode_or_finer(void **state)
{
	(void)state;
	assert_true(for_samples("auxiliary/GraphemeBreakTest.txt",
			claim_clusters) > 500);
}

/* A flag is two letters; a skin tone by itself is not seen. */
static void
claim_emoji(struct str text, const char *line)
{
	struct cluster cluster = cluster_at(text, 0, AMBIGUOUS_NARROW);
	uint32_t first = utf8_at(text, 0).value;
	bool flag = first >= 0x1F1E6 && first <= 0x1F1FF;
	bool tone = first >= 0x1F3FB && first <= 0x1F3FF;

	if (cluster.length != (flag ? 4 : text.length) ||
	    (tone && cluster.columns != 0))
		fail_msg("%s", line);
}

static void
an_emoji_is_one_cluster(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	FILE *data = open_data("emoji/emoji-test.txt", "Version: 15.0");
	char line[1024];
	size_t count = 0;

	(void)state;
	if (data == NULL)
		skip();
	while (fgets(line, sizeof line, data) != NULL) {
		const char *at = line;
		unsigned point;
		int length;

		text.length = 0;
		for (; sscanf(at, " %x%n", &point, &length) == 1; at += length)
			utf8_add(&text, point);
		if (text.length == 0)
			continue;
		claim_emoji(buffer_str(&text), line);
		count++;
	}
	assert_true(count > 4000);
	fclose(data);
	arena_free(&arena);
}

/* --- Widths */

static void
claim_width(uint32_t point, const char *value)
{
	int narrow = width_of(point, AMBIGUOUS_NARROW);
	int wide = width_of(point, AMBIGUOUS_WIDE);
	bool is_wide = value[0] == 'W' || value[0] == 'F';

	/* Tone marks of Hangul and signs of Vietnamese: spacing marks, which
	 * terminals give one column. */
	if ((point >= 0x302E && point <= 0x302F) ||
	    (point >= 0x16FF0 && point <= 0x16FF1))
		return;
	if (narrow > 0 && is_wide)
		assert_int_equal(narrow, 2);
	if (narrow > 0 && !is_wide)
		assert_int_equal(narrow, 1);
	if (narrow > 0)
		assert_int_equal(wide, value[0] == 'A' || is_wide ? 2 : 1);
}

static void
widths_are_those_of_unicode(void **state)
{
	FILE *data = open_data("EastAsianWidth.txt", width_unicode_version);
	char line[1024], value[8];
	size_t count = 0;

	(void)state;
	if (data == NULL)
		skip();
	while (fgets(line, sizeof line, data) != NULL) {
		unsigned first, last;
		int length = 0;

		if (sscanf(line, "%x%n", &first, &length) != 1)
			continue;
		last = first;
		sscanf(line, "%*x..%x", &last);
		if (sscanf(line + strcspn(line, ";"), ";%7[A-Za-z]", value) !=
		    1)
			continue;
		for (; first <= last; first++, count++)
			claim_width(first, value);
	}
	fclose(data);
	assert_true(count > 200000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clusters_are_those_of_unicode_or_finer),
		cmocka_unit_test(an_emoji_is_one_cluster),
		cmocka_unit_test(widths_are_those_of_unicode),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
