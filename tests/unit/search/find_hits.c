/* The hits of a search: their order, their forms and their counts. */
#include <string.h>

#include "finder.h"
#include "search/find.h"
#include "search/spellings.h"
#include "test.h"
#include "tree.h"

static void
forms_say_what_was_matched(void **state)
{
	find(*state, "rgzn");
	assert_forms(*state, "人工智能 9 ");
	find(*state, "jingji");
	assert_forms(*state, "经济 20 ");
	find(*state, "人工智能");
	assert_forms(*state, "");
	find(*state, "xi'an");
	assert_forms(*state, "西岸 11 ");
}

static void
forms_stand_for_the_last_sound_that_was_typed(void **state)
{
	struct finder *finder = *state;
	struct spellings spellings;

	assert_true(find(finder, "产业 rengong") > 0);
	spellings = spellings_count(&finder->find, &finder->arena);
	assert_int_equal(spellings.count, 1);
	assert_int_equal(spellings.typed.from, strlen("产业 "));
	assert_int_equal(spellings.typed.to, strlen("产业 rengong"));
}

static void
what_is_brief_is_found_in_titles_only(void **state)
{
	struct finder *finder = *state;

	assert_true(find(finder, "jj") > 0);
	for (size_t i = 0; i < finder->find.hits.count; i++) {
		const struct hit *hit = &finder->find.hits.at[i];

		assert_true(hit->to <= finder->corpus.pieces[hit->piece].title);
	}
	assert_true(find(finder, "jingji") > find(finder, "jing"));
}

static void
literal_hits_come_first(void **state)
{
	struct finder *finder = *state;
	const struct hits *hits = &finder->find.hits;
	bool sound = false;

	/* PLUS stands in the report, and l is in sounds of titles. */
	assert_true(find(finder, "plus") > 0);
	assert_int_equal(hits->at[0].way, HIT_LITERAL);
	assert_true(find(finder, "h") > 0);
	for (size_t i = 0; i < hits->count; i++) {
		assert_false(sound && hits->at[i].way == HIT_LITERAL);
		sound |= hits->at[i].way != HIT_LITERAL;
	}
	assert_int_equal(hits->begins[HITS_SOUND] < hits->count, sound);
}

/* The hits, copied; in `count` how many. */
static struct hit *
copy_hits(struct finder *finder, size_t *count)
{
	struct hit *copy;

	*count = finder->find.hits.count;
	copy = arena_alloc(&finder->arena, *count + 1, sizeof *copy);
	if (*count > 0)
		memcpy(copy, finder->find.hits.at, *count * sizeof *copy);
	return copy;
}

static void
narrowing_finds_what_a_new_search_finds(void **state)
{
	static const char *const queries[] = { "rengongzhineng", "rgzn",
		"xi'anjinrong", "人工zn", "3000yiyuan", "lvse", "jxjq" };
	struct finder *finder = *state;

	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++)
		for (size_t length = 1; length <= strlen(queries[i]);
		     length++) {
			struct str typed = { queries[i], length };
			struct find other = { 0 };
			struct hit *narrowed;
			struct error error;
			size_t count, place;

			find_start(&finder->find, &finder->corpus, typed, usual,
			    &place, &error);
			find_run(&finder->find, -1);
			narrowed = copy_hits(finder, &count);
			find_start(&other, &finder->corpus, typed, usual,
			    &place, &error);
			find_run(&other, -1);
			assert_int_equal(count, other.hits.count);
			for (size_t j = 0; j < count; j++)
				assert_memory_equal(&narrowed[j],
				    &other.hits.at[j], sizeof *narrowed);
			find_free(&other);
		}
}

static void
a_search_in_slices_finds_the_same(void **state)
{
	struct finder *finder = *state;
	struct error error;
	size_t place, slices = 0;

	find_start(&finder->find, &finder->corpus, str_of("rgzn"), usual,
	    &place, &error);
	while (!find_run(&finder->find, 0))
		slices++;
	assert_true(slices > 1);
	assert_int_equal(finder->find.hits.count, 9);
}

static void
hits_go_round_in_reading_order(void **state)
{
	struct finder *finder = *state;
	const struct hits *hits = &finder->find.hits;
	size_t at, count = find(finder, "人工智能");

	at = hits_from_node(hits, 0);
	assert_int_equal(at, 0);
	for (size_t i = 1; i < count; i++) {
		assert_int_equal(hits_next(hits, at), i);
		at = hits_next(hits, at);
	}
	assert_int_equal(hits_next(hits, at), 0);
	assert_int_equal(hits_previous(hits, 0), count - 1);
	assert_int_equal(hits_previous(hits, 3), 2);
}

static void
totals_count_what_is_below(void **state)
{
	struct finder *finder = *state;
	const struct report *report = &finder->report;
	const uint32_t *totals;

	find(finder, "人工智能");
	totals = finder->find.hits.totals;
	assert_int_equal(totals[0], 9);
	for (size_t i = 0; i < report->count; i++) {
		size_t child = report_first_child(report, i);
		uint32_t sum = 0;

		for (; child != 0; child = report_next_sibling(report, child))
			sum += totals[child];
		if (!report_is_leaf(report, i))
			assert_true(sum <= totals[i]);
	}
}

/* Of sounds that begin in each other only those count that share nothing. */
static void
hits_by_sound_do_not_overlap(void **state)
{
	struct finder finder = { .arena = { 0 } };
	struct build build;

	(void)state;
	tree_start(&build);
	tree_leaf(&build, "甲", "一一一一一");
	finder.report = tree_finish(&build);
	corpus_make(&finder.corpus, &finder.report);
	assert_int_equal(find(&finder, "yiyiyi"), 1);
	assert_int_equal(find(&finder, "yiyi"), 2);
	find_free(&finder.find);
	corpus_free(&finder.corpus);
	report_free(&finder.report);
}

static void
the_folded_text_takes_little_memory(void **state)
{
	struct finder *finder = *state;

	assert_true(
	    finder->corpus.text.length * 10 < finder->report.length * 11);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms_say_what_was_matched),
		cmocka_unit_test(forms_stand_for_the_last_sound_that_was_typed),
		cmocka_unit_test(what_is_brief_is_found_in_titles_only),
		cmocka_unit_test(literal_hits_come_first),
		cmocka_unit_test(narrowing_finds_what_a_new_search_finds),
		cmocka_unit_test(a_search_in_slices_finds_the_same),
		cmocka_unit_test(hits_go_round_in_reading_order),
		cmocka_unit_test(totals_count_what_is_below),
		cmocka_unit_test(hits_by_sound_do_not_overlap),
		cmocka_unit_test(the_folded_text_takes_little_memory),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
