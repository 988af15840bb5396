/* What a hit says of itself, and queries that are refused. */
#include <string.h>

#include "pinyin.h"
#include "test.h"
#include "text/pinyin.h"

static void
expect_hit(const char *query, const char *text, const char *found,
    bool initials, bool brief)
{
	struct arena arena = { 0 };
	const struct pinyin *pinyin = pinyin_compile(&arena, str_of(query));
	struct str in = folded(&arena, str_of(text));
	struct pinyin_hit hit;

	if (!pinyin || !pinyin_at(pinyin, in, 0, &hit))
		fail_msg("%s: not found", query);
	if (hit.span.to != strlen(found) || hit.initials != initials ||
	    hit.brief != brief)
		fail_msg("%s: %zu bytes, %s%s", query, hit.span.to,
		    hit.initials ? "initials" : "syllables",
		    hit.brief ? ", brief" : "");
	arena_free(&arena);
}

static void
one_whole_syllable_is_brief_and_two_are_not(void **state)
{
	(void)state;
	expect_hit("xian", "先进", "先", false, true);
	expect_hit("xian", "西岸", "西岸", false, false);
	expect_hit("xia", "西岸", "西岸", false, true);
	expect_hit("x", "西岸", "西", false, true);
	expect_hit("zhinen", "智能", "智能", false, true);
	expect_hit("rengongzh", "人工智能", "人工智", false, false);
}

static void
two_initials_are_brief_and_three_are_not(void **state)
{
	(void)state;
	expect_hit("rg", "人工智能", "人工", true, true);
	expect_hit("rgz", "人工智能", "人工智", true, false);
	expect_hit("rgzh", "人工智能", "人工智", true, false);
	expect_hit("zhg", "中国", "中国", true, true);
	expect_hit("zhg", "在好过", "在好过", true, false);
}

static void
han_and_runs_of_digits_or_capitals_count_one_each(void **state)
{
	(void)state;
	expect_hit("人工zn", "人工智能", "人工智能", true, false);
	expect_hit("人gz", "人工智能", "人工智", true, false);
	expect_hit("人g", "人工智能", "人工", false, true);
	expect_hit("人gong", "人工智能", "人工", false, false);
	expect_hit("人工z", "人工智能", "人工智", false, false);
	expect_hit("3000yi", "3000亿元", "3000亿", false, false);
	expect_hit("3000y", "3000亿元", "3000亿", false, true);
	expect_hit("3.5y", "3.5亿元", "3.5亿", false, true);
	expect_hit("5Gj", "5G基站", "5G基", false, true);
	expect_hit("5Gjz", "5G基站", "5G基站", true, false);
	expect_hit("，yi", "，亿", ",亿", false, true);
	expect_hit("jishuA", "技术A", "技术A", false, false);
	expect_hit("𠮷l", "𠮷利", "𠮷利", false, true);
	expect_hit("𠮷li", "𠮷利", "𠮷利", false, false);
}

static void
of_several_lengths_it_is_the_shortest_that_is_not_brief(void **state)
{
	(void)state;
	expect_hit("xian", "洗岸", "洗岸", false, false);
	expect_hit("xian", "洗好", "洗", false, true);
	expect_hit("xiang", "洗昂", "洗昂", false, false);
}

static void
syllables_come_before_initials_unless_they_say_too_little(void **state)
{
	(void)state;
	expect_hit("an", "安宁", "安", false, true);
	expect_hit("chang", "长安", "长", false, true);
	expect_hit("chang", "长安南国", "长安南国", true, false);
	expect_hit("nanan", "南安安南安", "南安", false, false);
}

static void
hits_may_overlap_but_begin_apart(void **state)
{
	struct arena arena = { 0 };
	const struct pinyin *pinyin = pinyin_compile(&arena, str_of("rr"));
	struct str text = str_of("人人人，人");
	struct pinyin_hit hit;

	(void)state;
	assert_true(pinyin_next(pinyin, text, 0, &hit));
	assert_int_equal(hit.span.from, 0);
	assert_int_equal(hit.span.to, 6);
	assert_true(pinyin_next(pinyin, text, 3, &hit));
	assert_int_equal(hit.span.from, 3);
	assert_int_equal(hit.span.to, 9);
	assert_false(pinyin_next(pinyin, text, 6, &hit));
	assert_false(pinyin_at(pinyin, text, 6, &hit));
	assert_false(pinyin_next(pinyin, text, text.length, &hit));
	arena_free(&arena);
}

static bool
compiles(const char *query)
{
	struct arena arena = { 0 };
	bool done = pinyin_compile(&arena, str_of(query)) != NULL;

	arena_free(&arena);
	return done;
}

static void
a_query_without_a_sound_is_refused(void **state)
{
	(void)state;
	assert_false(compiles(""));
	assert_false(compiles("'"));
	assert_false(compiles("人工智能"));
	assert_false(compiles("3000"));
	assert_false(compiles("AI"));
	assert_false(compiles("ＡＩ"));
	assert_true(compiles("AIj"));
}

static void
what_is_not_utf8_is_refused(void **state)
{
	(void)state;
	assert_false(compiles("xi\xFF"
			      "an"));
	assert_false(compiles("xian\xE4\xBA"));
}

static void
more_than_63_places_are_refused(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena }, query = { .arena = &arena };
	const struct pinyin *pinyin;
	struct pinyin_hit hit;

	(void)state;
	for (size_t i = 0; i < 63; i++) {
		buffer_add(&query, str_of(i == 7 ? "人" : "r"));
		buffer_add(&text, str_of("人"));
	}
	pinyin = pinyin_compile(&arena, buffer_str(&query));
	assert_true(pinyin_next(pinyin, buffer_str(&text), 0, &hit));
	assert_int_equal(hit.span.to, text.length);
	text.length--;
	assert_false(pinyin_next(pinyin, buffer_str(&text), 0, &hit));
	buffer_add_byte(&query, 'r');
	assert_null(pinyin_compile(&arena, buffer_str(&query)));
	query.length--;
	buffer_add(&query, str_of("㎡"));
	assert_null(pinyin_compile(&arena, buffer_str(&query)));
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_whole_syllable_is_brief_and_two_are_not),
		cmocka_unit_test(two_initials_are_brief_and_three_are_not),
		cmocka_unit_test(
		    han_and_runs_of_digits_or_capitals_count_one_each),
		cmocka_unit_test(
		    of_several_lengths_it_is_the_shortest_that_is_not_brief),
		cmocka_unit_test(
		    syllables_come_before_initials_unless_they_say_too_little),
		cmocka_unit_test(hits_may_overlap_but_begin_apart),
		cmocka_unit_test(a_query_without_a_sound_is_refused),
		cmocka_unit_test(what_is_not_utf8_is_refused),
		cmocka_unit_test(more_than_63_places_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
