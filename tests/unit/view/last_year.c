/* On the report that comes with the program. Runs in the repo's root. */
#include "view/last_year.h"

#include "format/load.h"
#include "report/path.h"
#include "test.h"
#include "text/cluster.h"

static struct report report;
static struct figures figures;
static struct pairs pairs;
static struct reading reading;
static struct arena arena;

static int
setup(void **state)
{
	struct error error;

	(void)state;
	assert_true(
	    load_report(&report, "content/xuhui-2025.yaml", NULL, &error));
	figures_start(&figures, &report);
	figures_run(&figures, -1);
	pairs_find(&pairs, &figures, &figures);
	reading_start(&reading, &report);
	reading.pairs = &pairs;
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	pairs_free(&pairs);
	figures_free(&figures);
	report_free(&report);
	arena_free(&arena);
	return 0;
}

static const char *
line(const char *section, int columns)
{
	reading.selected = path_named(&report, str_of(section));
	assert_true(reading.selected < report.count);
	return arena_copy(&arena, last_year_line(&reading, columns, &arena))
	    .bytes;
}

static void
a_section_names_the_first_pair_in_the_same_words(void **state)
{
	(void)state;
	assert_string_equal(line("tasks-livelihood-housing", 78),
	    "上年：电梯加装完工333台，另2项（D 对照）");
	assert_string_equal(line("tasks-livelihood-security", 78),
	    "上年：居家环境适老化改造998户（D 对照）");
}

static void
that_words_differ_is_said(void **state)
{
	(void)state;
	assert_string_equal(line("tasks-city-streets", 78),
	    "上年：“美丽街区”景观道路建设59条，措辞有别，另1项（D 对照）");
	/* And not left out where room is short. */
	assert_string_equal(line("tasks-city-streets", 38),
	    "上年：“美丽街区”景观道路›59条，措辞有别");
	assert_string_equal(line("tasks-city-streets", 26), "");
}

static void
a_figure_is_never_cut(void **state)
{
	(void)state;
	for (int columns = 0; columns < 60; columns++) {
		const char *words = line("tasks-livelihood-housing", columns);

		assert_true(cluster_columns(str_of(words), AMBIGUOUS_NARROW) <=
			    columns);
		assert_true(
		    words[0] == '\0' || str_holds(str_of(words), "333台"));
	}
	assert_string_equal(
	    line("tasks-livelihood-housing", 30), "上年：电梯加装完工333台");
	assert_string_equal(
	    line("tasks-livelihood-housing", 20), "上年：电梯加装›333台");
}

static void
a_section_without_a_pair_says_nothing(void **state)
{
	(void)state;
	assert_string_equal(line("preface", 78), "");
	assert_string_equal(line("results-livelihood-housing", 78), "");
	reading.pairs = NULL;
	assert_string_equal(line("tasks-livelihood-housing", 78), "");
	reading.pairs = &pairs;
}

/* The key of a reader who has another. */
static void
the_key_is_the_readers_own(void **state)
{
	static const struct binding rows[] = {
		{ KEYMAP_READING, "X", ACTION_TARGETS },
	};

	(void)state;
	reading.keymap = (struct keymap){ rows, 1 };
	assert_string_equal(line("tasks-livelihood-security", 78),
	    "上年：居家环境适老化改造998户（X 对照）");
	reading.keymap = (struct keymap){ rows, 0 };
	assert_string_equal(line("tasks-livelihood-security", 78),
	    "上年：居家环境适老化改造998户");
	reading.keymap = (struct keymap){ NULL, 0 };
}

static void
pairs_stand_beside_the_bytes_of_their_targets(void **state)
{
	size_t node = path_named(&report, str_of("tasks-livelihood-housing"));
	size_t paragraph = report.nodes[node].paragraph, index = 0;
	struct span all = { 0, report.paragraphs[paragraph].text.length };
	struct span none = { 0, 0 };

	(void)state;
	assert_true(last_year_next(&pairs, paragraph, all, &index));
	assert_true(str_is(
	    last_year_words(&pairs.at[index], false, &arena), "上年 333台"));
	index++;
	assert_true(last_year_next(&pairs, paragraph, all, &index));
	assert_true(str_is(last_year_words(&pairs.at[index], true, &arena),
	    "2868套（间）：上年 2451套（间）"));
	index++;
	assert_true(last_year_next(&pairs, paragraph, all, &index));
	index++;
	assert_false(last_year_next(&pairs, paragraph, all, &index));
	index = 0;
	assert_false(last_year_next(&pairs, paragraph, none, &index));
}

static void
each_side_names_the_other(void **state)
{
	size_t said = 0;

	(void)state;
	for (size_t i = 0; i < pairs.count; i++) {
		const struct pair *pair = &pairs.at[i];

		if (!str_is(pair->target->wording, "200台"))
			continue;
		assert_true(
		    str_is(last_year_beside(&reading, pair->target, &arena),
			"2024年完成 333台（D）"));
		assert_true(
		    str_is(last_year_beside(&reading, pair->result, &arena),
			"2025年目标 力争 200台（D）"));
		said++;
	}
	assert_int_equal(said, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_section_names_the_first_pair_in_the_same_words),
		cmocka_unit_test(that_words_differ_is_said),
		cmocka_unit_test(a_figure_is_never_cut),
		cmocka_unit_test(a_section_without_a_pair_says_nothing),
		cmocka_unit_test(the_key_is_the_readers_own),
		cmocka_unit_test(pairs_stand_beside_the_bytes_of_their_targets),
		cmocka_unit_test(each_side_names_the_other),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
