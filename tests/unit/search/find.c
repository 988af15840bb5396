/* Queries as they are read and found, on the report that is shipped. */
#include "search/find.h"

#include <string.h>

#include "base/buffer.h"
#include "format/load.h"
#include "search/spellings.h"

#include "test.h"

/* The report with a search in it. */
struct finder {
	struct report report;
	struct corpus corpus;
	struct find find;
	struct arena arena;
};

static int
set_up(void **state)
{
	static struct finder finder;
	struct error error;

	finder = (struct finder){ 0 };
	*state = &finder;
	if (!load_report(
		&finder.report, "content/xuhui-2025.yaml", NULL, &error))
		return -1;
	corpus_make(&finder.corpus, &finder.report);
	return 0;
}

static int
tear_down(void **state)
{
	struct finder *finder = *state;

	find_free(&finder->find);
	corpus_free(&finder->corpus);
	report_free(&finder->report);
	arena_free(&finder->arena);
	return 0;
}

static const struct find_rules usual = { .sounds = true };

/* Finds all; returns how many hits there are. */
static size_t
find_by(struct finder *finder, const char *typed, struct find_rules rules)
{
	struct error error;
	size_t place;

	assert_true(find_start(&finder->find, &finder->corpus, str_of(typed),
	    rules, &place, &error));
	assert_true(find_run(&finder->find, -1));
	return finder->find.hits.count;
}

static size_t
find(struct finder *finder, const char *typed)
{
	return find_by(finder, typed, usual);
}

/* A hit's text as written. */
static struct str
found(struct finder *finder, size_t hit)
{
	const struct hits *hits = &finder->find.hits;
	struct span span = hits_source(hits, &hits->at[hit]);

	return str_slice(corpus_original(&finder->corpus, hits->at[hit].piece,
			     &finder->arena),
	    span.from, span.to);
}

static const struct node *
node_of(struct finder *finder, size_t hit)
{
	const struct hit *self = &finder->find.hits.at[hit];

	return &finder->report.nodes[finder->corpus.pieces[self->piece].node];
}

static void
assert_found(struct finder *finder, size_t hit, const char *text)
{
	struct str got = found(finder, hit);

	if (!str_is(got, text))
		fail_msg("found %.*s instead of %s", (int)got.length, got.bytes,
		    text);
}

/* The spellings of the last query, each with its count. */
static void
assert_forms(struct finder *finder, const char *expected)
{
	struct spellings spellings =
	    spellings_count(&finder->find, &finder->arena);
	struct buffer line = { .arena = &finder->arena };

	for (size_t i = 0; i < spellings.count; i++)
		buffer_add(&line,
		    arena_print(&finder->arena, "%.*s %zu ",
			(int)spellings.at[i].text.length,
			spellings.at[i].text.bytes, spellings.at[i].count));
	if (!str_is(buffer_str(&line), expected))
		fail_msg("spellings %.*s instead of %s", (int)line.length,
		    line.bytes, expected);
}

static void
widths_and_blanks_make_no_difference(void **state)
{
	static const char *const queries[] = { "突破3000亿元", "突破 3000亿元",
		"突破３０００亿元", "突破3000 亿元", "突 破 3000 亿 元" };

	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		assert_int_equal(find(*state, queries[i]), 1);
		assert_found(*state, 0, "突破3000亿元");
	}
}

static void
circles_are_zeros_in_years(void **state)
{
	static const char *const queries[] = { "二○二五", "二〇二五",
		"二零二五" };

	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		assert_true(find(*state, queries[i]) > 0);
		assert_found(*state, 0, "二○二五");
	}
}

static void
the_title_block_is_searched(void **state)
{
	assert_int_equal(find(*state, "(摘要)"), 1);
	assert_found(*state, 0, "（摘要）");
	assert_true(find(*state, "2025年1月7日") > 0);
	assert_true(find(*state, "王华") > 0);
	assert_true(find(*state, "第七次会议") > 0);
	assert_true(node_of(*state, 0)->depth == 0);
}

static void
subtitles_are_searched(void **state)
{
	assert_int_equal(find(*state, "进一步增强民生服务效能"), 1);
}

static void
supplied_headings_are_not_counted(void **state)
{
	assert_int_equal(find(*state, "工作回顾"), 0);
	assert_int_equal(find(*state, "引言"), 0);
}

static void
a_title_that_its_text_begins_with_counts_once(void **state)
{
	assert_int_equal(find(*state, "改善群众居住环境"), 1);
}

static void
scripts_fold_and_vocabulary_does_not(void **state)
{
	assert_int_equal(find(*state, "人工智慧"), 0);
	assert_int_equal(find(*state, "臺"), find(*state, "台"));
	assert_int_equal(find(*state, "徐匯"), find(*state, "徐汇"));
	assert_true(find(*state, "徐匯") > 0);
}

static void
initials_and_syllables_find_the_same(void **state)
{
	static const char *const queries[] = { "rgzn", "rengongzhineng",
		"人工zn", "rengongzhin", "r g z n", "人工智能" };

	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++)
		assert_int_equal(find(*state, queries[i]), 9);
	assert_int_equal(((struct finder *)*state)->find.hits.sections, 7);
}

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
	assert_int_equal(hits->sound < hits->count, sound);
}

static void
pinyin_can_be_turned_off(void **state)
{
	assert_int_equal(find_by(*state, "rgzn", (struct find_rules){ 0 }), 0);
}

static void
words_count_in_one_section_where_the_whole_is_not_found(void **state)
{
	struct finder *finder = *state;

	assert_int_equal(find(finder, "人工 智能"), 9);
	assert_true(find(finder, "养老 社区") > 1);
	for (size_t i = 1; i < finder->find.hits.count; i++)
		assert_ptr_equal(node_of(finder, i), node_of(finder, 0));
	assert_int_equal(finder->find.hits.at[0].word, 1);
	assert_int_equal(find(finder, "养老 龘"), 0);
}

static void
a_phrase_stays_whole(void **state)
{
	assert_true(find(*state, "养老 社区") > 0);
	assert_int_equal(find(*state, "\"养老 社区\""), 0);
	assert_int_equal(find(*state, "“人工 智能”"), 9);
	assert_int_equal(find(*state, "\"人工智能"), 9);
}

static void
short_initials_join(void **state)
{
	struct finder *finder = *state;

	assert_true(find(finder, "rg zn 孵化器") > 0);
	assert_forms(finder, "人工智能 3 ");
}

static void
a_minus_excludes_sections(void **state)
{
	struct finder *finder = *state;
	size_t all = find(finder, "养老"), some = find(finder, "养老 -社区");

	assert_true(some > 0 && some < all);
	for (size_t i = 0; i < some; i++) {
		struct str text = node_of(finder, i)->text;

		assert_true(str_find(text, str_of("社区")) == text.length);
	}
	assert_int_equal(find(finder, "养老 -shequ"), some);
}

static void
nothing_but_a_minus_is_text(void **state)
{
	assert_int_equal(find(*state, "-社区"), 0);
	assert_true(find(*state, "—8号") > 0);
}

static void
an_empty_query_finds_nothing(void **state)
{
	assert_int_equal(find(*state, ""), 0);
	assert_int_equal(find(*state, "   "), 0);
}

static void
patterns_are_of_the_text_as_written(void **state)
{
	struct finder *finder = *state;
	const struct find_rules pattern = { .pattern = true };

	assert_int_equal(find_by(finder, "突破\\s*\\d+亿元", pattern), 1);
	assert_found(finder, 0, "突破3000亿元");
	assert_int_equal(find_by(finder, "二〇二五", pattern), 0);
	assert_true(find_by(finder, "第.{1,4}届", pattern) > 0);
	assert_found(finder, 0, "第十七届");
}

static void
a_pattern_that_is_none_says_where(void **state)
{
	struct finder *finder = *state;
	const struct find_rules pattern = { .pattern = true };
	struct error error;
	size_t place = 0;

	assert_false(find_start(&finder->find, &finder->corpus, str_of("人工("),
	    pattern, &place, &error));
	assert_int_equal(place, strlen("人工("));
	assert_true(find_run(&finder->find, -1));
	assert_int_equal(finder->find.hits.count, 0);
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
		cmocka_unit_test(widths_and_blanks_make_no_difference),
		cmocka_unit_test(circles_are_zeros_in_years),
		cmocka_unit_test(the_title_block_is_searched),
		cmocka_unit_test(subtitles_are_searched),
		cmocka_unit_test(supplied_headings_are_not_counted),
		cmocka_unit_test(a_title_that_its_text_begins_with_counts_once),
		cmocka_unit_test(scripts_fold_and_vocabulary_does_not),
		cmocka_unit_test(initials_and_syllables_find_the_same),
		cmocka_unit_test(forms_say_what_was_matched),
		cmocka_unit_test(forms_stand_for_the_last_sound_that_was_typed),
		cmocka_unit_test(what_is_brief_is_found_in_titles_only),
		cmocka_unit_test(literal_hits_come_first),
		cmocka_unit_test(pinyin_can_be_turned_off),
		cmocka_unit_test(
		    words_count_in_one_section_where_the_whole_is_not_found),
		cmocka_unit_test(a_phrase_stays_whole),
		cmocka_unit_test(short_initials_join),
		cmocka_unit_test(a_minus_excludes_sections),
		cmocka_unit_test(nothing_but_a_minus_is_text),
		cmocka_unit_test(an_empty_query_finds_nothing),
		cmocka_unit_test(patterns_are_of_the_text_as_written),
		cmocka_unit_test(a_pattern_that_is_none_says_where),
		cmocka_unit_test(narrowing_finds_what_a_new_search_finds),
		cmocka_unit_test(a_search_in_slices_finds_the_same),
		cmocka_unit_test(hits_go_round_in_reading_order),
		cmocka_unit_test(totals_count_what_is_below),
		cmocka_unit_test(the_folded_text_takes_little_memory),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
