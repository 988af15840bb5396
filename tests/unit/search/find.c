/* What queries find in the report that is shipped. */
#include <string.h>

#include "finder.h"
#include "search/find.h"
#include "test.h"

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
a_year_is_found_in_all_its_spellings(void **state)
{
	static const char *const queries[] = { "二○二五", "二〇二五",
		"二零二五", "二O二五", "二０二五", "2025", "２０２５" };

	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		assert_int_equal(find(*state, queries[i]), 2);
		assert_found(*state, 0, "2025");
		assert_found(*state, 1, "二○二五");
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
capitals_are_sounds_where_they_stand_nowhere(void **state)
{
	static const char *const queries[] = { "RGZN", "RenGongZhiNeng",
		"RENGONGZHINENG", "ＲＧＺＮ", "RenGongZN" };
	struct finder *finder = *state;

	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++)
		assert_int_equal(find(finder, queries[i]), 9);
	assert_true(find(finder, "STEM") > 0);
	for (size_t i = 0; i < finder->find.hits.count; i++)
		assert_found(finder, i, "STEM");
	assert_int_equal(find_by(finder, "RGZN", (struct find_rules){ 0 }), 0);
}

static void
pinyin_can_be_turned_off(void **state)
{
	assert_int_equal(find_by(*state, "rgzn", (struct find_rules){ 0 }), 0);
}

static void
words_follow_in_sections_without_the_whole(void **state)
{
	struct finder *finder = *state;

	assert_true(find(finder, "加装 电梯") == 3);
	assert_found(finder, 0, "加装电梯");
	assert_int_equal(finder->find.hits.at[0].word, 0);
	assert_found(finder, 1, "电梯");
	assert_int_equal(finder->find.hits.at[1].word, 2);
	assert_found(finder, 2, "加装");
	assert_int_equal(finder->find.hits.sections, 2);
	assert_true(find(finder, "电梯 加装") == 3);
	assert_found(finder, 0, "电梯加装");
	assert_int_equal(finder->find.hits.sections, 2);
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(widths_and_blanks_make_no_difference),
		cmocka_unit_test(a_year_is_found_in_all_its_spellings),
		cmocka_unit_test(the_title_block_is_searched),
		cmocka_unit_test(subtitles_are_searched),
		cmocka_unit_test(supplied_headings_are_not_counted),
		cmocka_unit_test(a_title_that_its_text_begins_with_counts_once),
		cmocka_unit_test(scripts_fold_and_vocabulary_does_not),
		cmocka_unit_test(initials_and_syllables_find_the_same),
		cmocka_unit_test(capitals_are_sounds_where_they_stand_nowhere),
		cmocka_unit_test(pinyin_can_be_turned_off),
		cmocka_unit_test(words_follow_in_sections_without_the_whole),
		cmocka_unit_test(
		    words_count_in_one_section_where_the_whole_is_not_found),
		cmocka_unit_test(a_phrase_stays_whole),
		cmocka_unit_test(short_initials_join),
		cmocka_unit_test(a_minus_excludes_sections),
		cmocka_unit_test(nothing_but_a_minus_is_text),
		cmocka_unit_test(an_empty_query_finds_nothing),
		cmocka_unit_test(patterns_are_of_the_text_as_written),
		cmocka_unit_test(a_pattern_that_is_none_says_where),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
